#include "extract/held_behind.hpp"

#include <algorithm>

#include "extract/governor.hpp"
#include "extract/noun_phrase.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 40;  // tokens from the noun to its verb

// "that the meeting", "was the meeting": the noun is what the clause tells of.
bool opens_clause_with(const Reading& reading, const Match& noun) {
  const auto& text = reading.text;
  if (noun.clitics.preposition != 0 || reading.sentence_of[noun.first] == kNone) return false;
  if (noun.first == text.sentences[reading.sentence_of[noun.first]].first) return true;
  const auto before = noun.first - 1;
  return reading.mention_of[before] == kNone &&
         (is_word(text, before, WordClass::that) || is_word(text, before, WordClass::past_marker));
}

// "begun": what must have a noun of meeting behind it has one ahead.
const Match* taking_place(const Reading& reading, std::uint32_t token, const Match& noun) {
  const auto& text = reading.text;
  return longest_match(text, token, TermClass::event, [&](const Match& match) {
    return text.brief(match).event_class() == EventClass::take_place &&
           (match.features & (kPast | kPresent)) != 0 && match.clitics.conjunction == 0 &&
           (reading.has_needs(match) || is_needed(text, match, noun.first));
  });
}

}  // namespace

const Match* held_behind(const Reading& reading, const Match& noun) {
  const auto& text = reading.text;
  if (!text.pack->switches().verb_first || !opens_clause_with(reading, noun)) return nullptr;
  const auto last = text.sentences[reading.sentence_of[noun.first]].last;
  const auto end = std::min(last, noun.last + kReach);
  for (auto i = noun.last; i < end; ++i) {
    if (reading.mention_of[i] != kNone || reading.date_of[i] != kNone) continue;
    if (is_word(text, i, WordClass::that) || is_word(text, i, WordClass::relative)) return nullptr;
    if (const auto* verb = taking_place(reading, i, noun)) return verb;
    if (finite_verb(reading, i) != nullptr && !is_word(text, i, WordClass::past_marker))
      return nullptr;
  }
  return nullptr;
}

}  // namespace diplograph
