#include "extract/set_off.hpp"

#include <algorithm>

#include "extract/governor.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 25;         // tokens of an occasion
constexpr std::uint32_t kSubjectReach = 20;  // tokens from the verb to the comma
constexpr std::uint32_t kNounReach = 6;      // tokens from the comma to the noun: "on the eve of"

bool opens_occasion(const Text& text, std::uint32_t token) {
  if (token == 0 || !is_comma(text, token - 1)) return false;
  if (is_word(text, token, WordClass::preposition) || is_word(text, token, WordClass::sidelines))
    return true;
  const auto matches = text.matches_at(token);
  return std::any_of(matches.begin(), matches.end(),
                     [](const Match& match) { return match.clitics.preposition != 0; });
}

bool is_finite(const Match& verb) { return (verb.features & (kPast | kPresent)) != 0; }

// The verb still waits for whom it met, received or visited, or for those "with" whom.
bool waits_for_other(const Text& text, const Match& verb) {
  return is_finite(verb) && (verb.features & kObject) == 0 &&
         !text.term(verb).values("with").empty();
}

// Nothing but the subject, days and adverbs stands between the verb and the comma.
bool only_subject_between(const Reading& reading, std::uint32_t first, std::uint32_t last) {
  bool named = false;
  for (auto i = first; i < last;) {
    if (const auto m = reading.mention_at[i]; m != kNone) {
      const auto& mention = reading.mentions[m];
      if (named || !is_people(mention.kind) || mention.clitics.any()) return false;
      named = true;
      i = mention.last;
    } else if (const auto date = reading.date_of[i]; date != kNone) {
      i = std::max(reading.dates[date].last, i + 1);
    } else if (is_comma(reading.text, i)) {
      ++i;
    } else if (const auto behind = adverb_end(reading.text, i); behind != i) {
      i = behind;
    } else {
      return false;
    }
  }
  return true;
}

bool is_bare_person(const Reading& reading, std::uint32_t token) {
  const auto m = reading.mention_at[token];
  if (m == kNone) return false;
  const auto& mention = reading.mentions[m];
  return is_people(mention.kind) && !mention.adjective && !mention.clitics.any();
}

// Whom `verb` waits for stands behind the comma: "the minister", "with the minister".
bool is_other_side(const Reading& reading, const Match& verb, std::uint32_t token) {
  const auto& text = reading.text;
  if (text.term(verb).has("with", "object") && is_bare_person(reading, token)) return true;
  return preposition_slot(text, token) == Slot::with && is_bare_person(reading, token + 1);
}

bool names_event(const Reading& reading, std::uint32_t token) {
  return reading.mention_of[token] == kNone &&
         longest_match(reading.text, token, TermClass::event, [&](const Match& match) {
           return reading.text.term(match).has("noun", "yes");
         }) != nullptr;
}

// The verb before `comma` that its subject alone parts from it; nullptr if there is none.
const Match* waiting_verb(const Reading& reading, std::uint32_t comma) {
  const auto& text = reading.text;
  const auto first = std::max(text.sentences[reading.sentence_of[comma]].first,
                              comma - std::min(comma, kSubjectReach));
  for (auto i = comma; i > first; --i) {
    const auto* verb = longest_match(text, i - 1, TermClass::event, [&](const Match& match) {
      return waits_for_other(text, match) && reading.has_needs(match);
    });
    if (verb != nullptr) return only_subject_between(reading, verb->last, comma) ? verb : nullptr;
  }
  return nullptr;
}

}  // namespace

std::uint32_t occasion_end(const Reading& reading, const Match& verb, std::uint32_t token) {
  const auto& text = reading.text;
  if (token <= verb.last + 1 || !opens_occasion(text, token) || !waits_for_other(text, verb) ||
      !only_subject_between(reading, verb.last, token - 1))
    return token;
  const auto end = std::min(text.sentences[reading.sentence_of[token]].last, token + kReach);
  bool told = false;
  for (auto i = token; i + 1 < end; ++i) {
    if (is_quote(text, i) || is_word(text, i, WordClass::that)) return token;
    told = told || names_event(reading, i);
    if (!is_comma(text, i)) continue;
    // "met, in Oslo, on the sidelines of the summit, his counterpart": a place is no occasion.
    if (!told) return token;
    if (is_other_side(reading, verb, i + 1)) return i;
  }
  return token;
}

std::uint32_t end_of_occasion_around(const Reading& reading, const Match& noun) {
  const auto& text = reading.text;
  const auto reach = noun.first - std::min(noun.first, kNounReach);
  for (auto i = noun.first; i > reach; --i) {
    if (!opens_occasion(text, i)) continue;
    const auto* verb = waiting_verb(reading, i - 1);
    const auto end = verb == nullptr ? i : occasion_end(reading, *verb, i);
    return end > noun.last ? end : kNone;
  }
  return kNone;
}

}  // namespace diplograph
