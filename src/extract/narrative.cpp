#include "extract/narrative.hpp"

#include <algorithm>

#include "extract/status.hpp"
#include "extract/status_cues.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 24;  // tokens behind the verb that may tell of the future

}  // namespace

bool is_past_as_verb_ahead(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  const auto& sentence = text.sentences[reading.sentence_of[verb.first]];
  const bool subordinate =
      verb.first >= sentence.first + 3 && (verb.features & kPresent) != 0 &&
      (is_infinitive(text, verb) || is_word(text, verb.first - 1, WordClass::that));
  if (!subordinate) return false;
  const auto* before = word_match(text, verb.first - 2, WordClass::preposition);
  if (before == nullptr || text.term(*before).slot != Slot::before) return false;
  bool past = false;
  bool long_past = false;
  for (auto i = verb.first - 2; i > sentence.first; --i) {
    if (is_word(text, i - 1, WordClass::past_marker)) long_past = true;
    const auto* main = reading.mention_of[i - 1] != kNone
                           ? nullptr
                           : longest_match(text, i - 1, TermClass::event, [](const Match& match) {
                               return (match.features & kPast) != 0;
                             });
    past = past || main != nullptr;
  }
  if (!past || long_past) return past;
  const auto end = std::min(sentence.last, verb.last + kReach);
  for (auto i = verb.last; i < end; ++i) {
    if (reading.date_of[i] != kNone || is_word(text, i, WordClass::future)) return false;
  }
  return true;
}

bool is_passive_infinitive(const Text& text, const Match& verb) {
  const auto* be =
      verb.first == 0 ? nullptr : common_match(text, verb.first - 1, CommonClass::auxiliary);
  return be != nullptr && text.term(*be).has("sense", "bare");
}

bool belongs_to_plan(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  if ((verb.features & kParticiple) == 0 || verb.first == 0) return false;
  const auto slot = preposition_slot(text, verb.first - 1);
  if (slot != Slot::before && slot != Slot::after) return false;
  for (auto i = verb.first - 1; i > text.sentences[reading.sentence_of[verb.first]].first; --i) {
    const auto* main = reading.mention_of[i - 1] != kNone
                           ? nullptr
                           : longest_match(text, i - 1, TermClass::event, [](const Match& match) {
                               return (match.features & (kPast | kPresent)) != 0;
                             });
    if (main == nullptr) continue;
    const auto cues = cues_around(reading, *main);
    return cues.planned || cues.future;
  }
  return false;
}

}  // namespace diplograph
