#include "extract/relative.hpp"

#include <algorithm>

#include "base/marks.hpp"
#include "extract/agreement.hpp"
#include "extract/noun_phrase.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

// "Eide, who", "Eide -who": what sets an aside off from whom it tells of.
bool sets_off(const Text& text, std::uint32_t token) {
  return is_comma(text, token) || (text.tokens[token].kind == TokenKind::punctuation &&
                                   is_dash_mark(text.tokens[token].mark));
}

// The mention right ahead of the relative at `token`, a comma between them or not.
std::uint32_t mention_ahead(const Reading& reading, std::uint32_t token) {
  const auto start = reading.text.sentences[reading.sentence_of[token]].first;
  if (token <= start) return kNone;
  auto before = token - 1;
  if (sets_off(reading.text, before) && before > start) --before;
  const auto m = reading.mention_of[before];
  return m == kNone || reading.mentions[m].adjective ? kNone : m;
}

// "the European Union", a noun with its adjective, both masculine.
bool is_masculine_body(const Text& text, const Mention& mention) {
  return mention.kind == MentionKind::organization && mention.last == mention.first + 2 &&
         has_article(text, mention.first) && has_article(text, mention.first + 1) &&
         !ends_feminine(text, mention.first) && !ends_feminine(text, mention.first + 1);
}

// A state, a city, a body that a state has: no people, in the grammar.
bool is_thing(const Text& text, const Mention& mention) {
  const auto matches = text.matches_at(mention.first);
  if (std::any_of(matches.begin(), matches.end(),
                  [](const Match& match) { return (match.features & kPlural) != 0; }))
    return false;
  if (mention.kind == MentionKind::organization)
    return mention.id.find('.') != std::string::npos || !mention.part.empty();
  return mention.kind == MentionKind::state || mention.kind == MentionKind::capital ||
         mention.kind == MentionKind::place;
}

bool agrees(const Text& text, const Term& relative, const Mention& mention) {
  if (relative.value("number") == "plural") return !is_thing(text, mention);
  if (relative.value("gender") == "m") return may_agree(text, mention, Ref::Who::man);
  if (relative.value("gender") == "f")
    return may_agree(text, mention, Ref::Who::woman) && !is_masculine_body(text, mention);
  return true;
}

// "which has [earlier] blamed"
bool serves_verb(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::common, [&](const Match& match) {
           const auto common = text.brief(match).common_class();
           return common == CommonClass::auxiliary || common == CommonClass::adverb;
         }) != nullptr;
}

}  // namespace

std::uint32_t relative_head(const Reading& reading, std::uint32_t verb) {
  const auto* relative =
      verb == 0 ? nullptr : word_match(reading.text, verb - 1, WordClass::relative);
  if (relative == nullptr) return kNone;
  const auto m = mention_ahead(reading, verb - 1);
  const bool theirs =
      m != kNone && agrees(reading.text, reading.text.term(*relative), reading.mentions[m]);
  return theirs ? m : kNone;
}

bool speaks_of_others(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  const auto* relative =
      verb.first == 0 ? nullptr : word_match(text, verb.first - 1, WordClass::relative);
  if (relative == nullptr || mention_ahead(reading, verb.first - 1) == kNone) return false;
  const auto gender = text.term(*relative).value("gender");
  const auto form = who_agrees(text, verb);
  const bool crossed =
      (gender == "f" && form == Ref::Who::man) || (gender == "m" && form == Ref::Who::woman);
  return crossed || relative_head(reading, verb.first) == kNone;
}

bool stands_aside(const Text& text, const Match& verb) {
  // "despite the announcement of X that ..., the talks go on"
  const auto kind = text.term(verb).value("kind");
  if (kind == "noun" || kind == "deed") return true;
  auto at = verb.first;
  while (at > 1 && serves_verb(text, at - 1)) --at;
  return at > 1 && is_word(text, at - 1, WordClass::relative) && sets_off(text, at - 2);
}

}  // namespace diplograph
