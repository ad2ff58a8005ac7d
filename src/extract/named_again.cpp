#include "extract/named_again.hpp"

#include <algorithm>
#include <string_view>

#include "extract/agreement.hpp"
#include "extract/governor.hpp"
#include "extract/speaking_words.hpp"
#include "extract/subject.hpp"
#include "recognise/professions.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kMostLooks = 300;  // mentions that a noun looks back over
constexpr std::uint32_t kMostAhead = 3;    // tokens from a medium back to its verb
constexpr std::uint32_t kMostBack = 600;   // tokens from "the writer" back to his name
constexpr std::uint32_t kNameReach = 10;   // tokens from the noun of a profession to the name
constexpr std::size_t kShortestNoun = 3;   // letters, without the article
constexpr std::size_t kLongestPrefix = 4;  // letters glued to a noun, the article among them

// "ministry", "to-the-ministry" for "the-ministry".
bool is_noun(const Text& text, std::uint32_t token, std::u32string_view noun) {
  const auto word = text.folded(token);
  return word.ends_with(noun) && word.size() - noun.size() <= kLongestPrefix;
}

// "condemned the ministry the attack": a noun of its own, no adjective of the one before.
bool is_plain_noun(const Text& text, std::uint32_t token) {
  const auto matches = text.matches_at(token);
  const auto is = [&](std::string_view id) {
    return std::any_of(matches.begin(), matches.end(),
                       [&](const Match& match) { return text.term(match).id == id; });
  };
  return is("noun") && !is("adjective");
}

bool is_headed_by(const Reading& reading, const Mention& mention, std::u32string_view noun) {
  const auto& text = reading.text;
  if (is_noun(text, mention.first, noun)) return true;
  // "the movement of 'Fatah'"; a committee of the United Nations is another than they.
  if (mention.first == 0) return false;
  auto before = mention.first - 1;
  if (is_quote(text, before) && before > 0) --before;
  if (reading.mention_of[before] != kNone || text.tokens[before].kind != TokenKind::word ||
      !is_noun(text, before, noun))
    return false;
  const auto* body = text.pack->common().find(mention.id);
  return body == nullptr || body->value("type") != "igo";
}

// Nothing behind the noun narrows it down to another than the one named before.
bool stands_alone(const Reading& reading, std::uint32_t next) {
  const auto& text = reading.text;
  if (next >= text.tokens.size() || text.tokens[next].kind != TokenKind::word ||
      reading.date_of[next] != kNone)
    return true;
  if (const auto m = reading.mention_of[next]; m != kNone) return !reading.mentions[m].adjective;
  return !has_article(text, next) || is_word(text, next, WordClass::preposition) ||
         is_word(text, next, WordClass::relative) || is_adverb(text, next) ||
         is_plain_noun(text, next);
}

// The verb and the noun are of one gender.
bool agrees_with_noun(const Text& text, const Match& verb, std::uint32_t noun) {
  const auto form = who_agrees(text, verb);
  if (form != Ref::Who::man && form != Ref::Who::woman) return form == Ref::Who::any;
  return ends_feminine(text, noun) == (form == Ref::Who::woman);
}

// The noun without its article; empty where it has none or too little stays.
std::u32string_view bare_noun(const Text& text, std::uint32_t token) {
  const auto& article = text.pack->lexicon().article();
  const bool noun = is_word_token(text, token) && has_article(text, token) &&
                    text.folded(token).size() >= article.size() + kShortestNoun;
  return noun ? text.folded(token).substr(article.size()) : std::u32string_view();
}

// "said (the) paper 'Oslo Today'": a verb of saying stands ahead of the medium or of its noun.
bool tells_ahead(const Text& text, const Mention& mention) {
  const auto says = [&](std::uint32_t token) {
    return longest_match(text, token, TermClass::saying, [](const Match& match) {
             return (match.features & (kPast | kPresent)) != 0;
           }) != nullptr;
  };
  for (std::uint32_t back = 1; back <= kMostAhead && back <= mention.first; ++back) {
    const auto token = mention.first - back;
    if (says(token)) return true;
    if (!is_quote(text, token) && !is_word(text, token, WordClass::teller)) return false;
  }
  return false;
}

// The nearest body of whom the definite noun at `token` speaks again and `accept` holds.
template <typename Accept>
std::uint32_t named_again(const Reading& reading, std::uint32_t token, const Accept& accept) {
  const auto& text = reading.text;
  if (token >= text.tokens.size() || reading.mention_of[token] != kNone) return kNone;
  const auto noun = bare_noun(text, token);
  if (noun.empty() || !stands_alone(reading, token + 1)) return kNone;
  const auto behind =
      std::partition_point(reading.mentions.begin(), reading.mentions.end(),
                           [&](const Mention& mention) { return mention.first < token; });
  auto m = static_cast<std::uint32_t>(behind - reading.mentions.begin());
  for (std::uint32_t looks = 0; m > 0 && looks < kMostLooks; --m, ++looks) {
    const auto& mention = reading.mentions[m - 1];
    if (mention.last <= token && mention.kind == MentionKind::organization &&
        is_headed_by(reading, mention, noun) && accept(mention))
      return m - 1;
  }
  return kNone;
}

}  // namespace

std::uint32_t introduced_by(const Reading& reading, std::uint32_t noun) {
  const auto end = std::min<std::size_t>(noun + kNameReach, reading.text.tokens.size());
  for (auto i = noun + 1; i < end; ++i) {
    const auto m = reading.mention_at[i];
    if (m != kNone && reading.mentions[m].has_name() &&
        reading.mentions[m].kind == MentionKind::person)
      return is_profession_of(reading.text, noun, i) ? m : kNone;
  }
  return kNone;
}

std::uint32_t person_named_again(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  if (token >= text.tokens.size() || reading.mention_of[token] != kNone ||
      !is_profession(text, token) || !stands_alone(reading, token + 1))
    return kNone;
  const auto noun = bare_noun(text, token);
  if (noun.empty() || introduced_by(reading, token) != kNone) return kNone;
  for (auto i = token; i > 0 && token - i < kMostBack; --i) {
    const auto before = i - 1;
    if (!is_profession(text, before) || !is_noun(text, before, noun)) continue;
    if (const auto m = introduced_by(reading, before); m != kNone) return m;
    if (!has_article(text, before)) return kNone;
  }
  return kNone;
}

std::uint32_t body_named_again(const Reading& reading, std::uint32_t token) {
  return named_again(reading, token,
                     [&](const Mention& mention) { return may_speak(reading.text, mention); });
}

std::uint32_t medium_named_again(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  if (verb.last >= text.tokens.size() || !agrees_with_noun(text, verb, verb.last)) return kNone;
  return named_again(reading, verb.last, [&](const Mention& mention) {
    return !may_speak(text, mention) && tells_ahead(text, mention);
  });
}

std::uint32_t body_again_ahead(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  const auto sentence = reading.sentence_of[verb.first];
  if (sentence == kNone) return kNone;
  const auto start = text.sentences[sentence].first;
  auto noun = verb.first;
  while (noun > start && is_adverb(text, noun - 1)) --noun;
  if (noun == start) return kNone;
  --noun;
  const bool opens = noun == start || is_word(text, noun - 1, WordClass::past_marker) ||
                     is_word(text, noun - 1, WordClass::conjunction) ||
                     is_word(text, noun - 1, WordClass::that);
  return opens && agrees_with_noun(text, verb, noun) ? body_named_again(reading, noun) : kNone;
}

std::uint32_t body_again_behind(const Reading& reading, const Match& verb) {
  return verb.last < reading.text.tokens.size() && agrees_with_noun(reading.text, verb, verb.last)
             ? body_named_again(reading, verb.last)
             : kNone;
}

}  // namespace diplograph
