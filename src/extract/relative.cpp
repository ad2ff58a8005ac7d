#include "extract/relative.hpp"

#include <algorithm>

#include "base/marks.hpp"
#include "extract/agreement.hpp"
#include "extract/governor.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kLongestMarker = 4;  // words of "it is expected that"

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

// "was", "had", "is due to": words that end at `last` and only tell when or how surely somebody
// acts. Their first token, or `last` where there are none.
std::uint32_t marker_before(const Reading& reading, std::uint32_t start, std::uint32_t last) {
  const auto& text = reading.text;
  for (auto length = std::min(kLongestMarker, last - start); length > 0; --length) {
    const auto first = last - length;
    if (reading.mention_of[first] != kNone) continue;
    const auto matches = text.matches_at(first);
    const bool marks = std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
      const auto& brief = text.brief(match);
      if (match.last != last) return false;
      if (brief.term_class == TermClass::common)
        return brief.common_class() == CommonClass::auxiliary ||
               brief.common_class() == CommonClass::adverb;
      if (brief.term_class != TermClass::word) return false;
      const auto word = brief.word_class();
      return word == WordClass::planned || word == WordClass::past_marker ||
             word == WordClass::that || text.term(match).has("sense", "may");
    });
    if (marks) return first;
  }
  return last;
}

// The relative in whose clause the verb at `token` comes first, but for such words; kNone if there
// is none.
std::uint32_t relative_over(const Reading& reading, std::uint32_t token) {
  const auto start = reading.text.sentences[reading.sentence_of[token]].first;
  auto i = token;
  while (i > start && !is_word(reading.text, i - 1, WordClass::relative)) {
    const auto before = marker_before(reading, start, i);
    if (before == i) return kNone;
    i = before;
  }
  return i > start ? i - 1 : kNone;
}

}  // namespace

std::uint32_t relative_head(const Reading& reading, std::uint32_t verb) {
  const auto token = relative_over(reading, verb);
  if (token == kNone) return kNone;
  const auto* relative = word_match(reading.text, token, WordClass::relative);
  const auto m = mention_ahead(reading, token);
  const bool theirs =
      m != kNone && agrees(reading.text, reading.text.term(*relative), reading.mentions[m]);
  return theirs ? m : kNone;
}

std::uint32_t person_over(const Reading& reading, const Match& verb) {
  if ((verb.features & (kPast | kPresent)) == 0 || (verb.features & kObject) != 0) return kNone;
  const auto head = relative_head(reading, verb.first);
  return head != kNone && is_people(reading.mentions[head].kind) ? head : kNone;
}

std::uint32_t topic_before_relative(const Reading& reading, const Match& verb) {
  if (verb.clitics.any() || (verb.features & (kPast | kPresent)) == 0) return kNone;
  const auto topic = clause_topic(reading, verb.first);
  if (topic == kNone) return kNone;
  const auto behind = reading.mentions[topic].last;
  const auto first = is_comma(reading.text, behind) ? behind + 1 : behind;
  return first < verb.first && is_word(reading.text, first, WordClass::relative) ? topic : kNone;
}

std::uint32_t topic_without_verb(const Reading& reading, const Match& verb) {
  if (verb.clitics.conjunction == 0 || (verb.features & (kPast | kPresent)) == 0) return kNone;
  const auto topic = clause_topic(reading, verb.first);
  if (topic == kNone) return kNone;
  for (auto i = reading.mentions[topic].last; i < verb.first; ++i) {
    if (is_word(reading.text, i, WordClass::that) || finite_verb(reading, i) != nullptr)
      return kNone;
  }
  return topic;
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
