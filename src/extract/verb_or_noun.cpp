#include "extract/verb_or_noun.hpp"

#include <algorithm>

#include "base/marks.hpp"
#include "extract/content_ends.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/status.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr Features kVerbForms = kPast | kPresent | kParticiple;
constexpr std::uint32_t kPurposeReach = 10;  // tokens between the two nouns of a purpose

bool is_governed(const Reading& reading, const Match& verb) {
  const auto before = verb.first - 1;
  for (const auto& match : reading.text.matches_at(before)) {
    const auto& brief = reading.text.brief(match);
    if (brief.term_class == TermClass::word && match.last == verb.first &&
        (brief.word_class() == WordClass::preposition || brief.word_class() == WordClass::topic))
      return reading.mention_of[before] == kNone;
  }
  return false;
}

// The word is a noun, too, in a lexicon of nouns.
bool is_noun_as_well(const Text& text, std::uint32_t token) {
  const auto matches = text.matches_at(token);
  return std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
    return (match.features & kNoun) != 0 && match.clitics.conjunction != 0 &&
           match.clitics.preposition == 0;
  });
}

// "for talks": a noun with the preposition of purpose.
bool opens_purpose(const Text& text, std::uint32_t token) {
  const auto matches = text.matches_at(token);
  return std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
    return (match.features & kNoun) != 0 && slot_of(text, match.clitics) == Slot::dative;
  });
}

// "for talks on the border and (the) explanation (of) the agreement": no actor, no "that", no
// preposition follows, only what is explained.
bool continues_purpose(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  const auto start = text.sentences[reading.sentence_of[verb.first]].first;
  const auto next = verb.last;
  if (verb.clitics.conjunction == 0 || (verb.features & (kFeminine | kPlural | kDual)) != 0 ||
      next >= text.tokens.size() || text.tokens[next].kind != TokenKind::word ||
      reading.mention_of[next] != kNone || is_word(text, next, WordClass::that) ||
      is_word(text, next, WordClass::preposition) || !is_noun_as_well(text, verb.first))
    return false;
  for (auto i = verb.first; i > start && verb.first - i < kPurposeReach; --i) {
    const auto before = i - 1;
    if (text.tokens[before].kind != TokenKind::word) return false;
    if (reading.mention_of[before] != kNone) continue;
    if (opens_purpose(text, before)) return true;
    if (reading.opens_clause(before) || is_word(text, before, WordClass::that)) return false;
  }
  return false;
}

// "(it) was pointing the announcement of": a participle right behind "was" says how something was.
bool tells_how(const Text& text, const Match& participle) {
  return longest_match(text, participle.first - 1, TermClass::common, [&](const Match& match) {
           return text.brief(match).common_class() == CommonClass::auxiliary;
         }) != nullptr;
}

// "made the remarks in": a form of the present behind an article that is a word of its own.
bool follows_article(const Text& text, const Match& verb) {
  return !text.pack->switches().verb_first && (verb.features & kPresent) != 0 &&
         is_word(text, verb.first - 1, WordClass::article);
}

}  // namespace

bool reads_as_noun(const Reading& reading, const Match& verb) {
  if (verb.first == 0) return false;
  if (follows_article(reading.text, verb)) return true;
  if ((verb.features & kParticiple) != 0) return tells_how(reading.text, verb);
  if ((verb.features & kPast) == 0 || verb.last != verb.first + 1) return false;
  // An item of a list names what was agreed on.
  const bool item = is_mark(reading.text, verb.first - 1, kBullet) && !verb.clitics.any() &&
                    (verb.features & (kFeminine | kPlural | kDual)) == 0;
  return item || (!verb.clitics.any() && is_governed(reading, verb)) ||
         continues_purpose(reading, verb);
}

bool is_verbal_noun(const Reading& reading, const Match& trigger,
                    const std::optional<Carrier>& carrier) {
  if ((trigger.features & kVerbForms) == 0) return true;
  if (trigger.first == 0 || trigger.clitics.conjunction != 0 || trigger.clitics.future != 0)
    return false;
  const auto before = trigger.first - 1;
  if (is_infinitive(reading.text, trigger)) return false;
  // "while France expelled": in several words, the last of which may be a noun.
  if (before_conjunction(reading.text, trigger.first) != trigger.first) return false;
  if (is_word(reading.text, before, WordClass::preposition)) return true;
  if ((trigger.features & kPresent) != 0) return false;
  if (is_plain_noun(reading, before)) return can_own(reading.text, before);
  return trigger.features == kPast && carrier && carrier->verb != nullptr;
}

bool is_written_as_noun(const Reading& reading, const Match& trigger) {
  const auto& text = reading.text;
  const auto first = trigger.first;
  const auto* that = first == 0 ? nullptr : word_match(text, first - 1, WordClass::that);
  if (that != nullptr && !text.term(*that).has("sense", "bare")) return false;
  return longest_match(text, first, TermClass::event, [&](const Match& match) {
           return (match.features & kVerbForms) == 0 && match.last == trigger.last &&
                  text.term(match).id == text.term(trigger).id;
         }) != nullptr;
}

}  // namespace diplograph
