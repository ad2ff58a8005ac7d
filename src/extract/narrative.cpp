#include "extract/narrative.hpp"

#include <algorithm>

#include "extract/status.hpp"
#include "extract/status_cues.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 24;  // tokens behind the verb that may tell of the future

// The verb of a deed at `token`, in one of these forms.
const Match* deed_at(const Reading& reading, std::uint32_t token, Features forms) {
  if (reading.mention_of[token] != kNone) return nullptr;
  return longest_match(reading.text, token, TermClass::event,
                       [forms](const Match& match) { return (match.features & forms) != 0; });
}

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
    past = past || deed_at(reading, i - 1, kPast) != nullptr;
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
    const auto* main = deed_at(reading, i - 1, kPast | kPresent);
    if (main == nullptr) continue;
    const auto cues = cues_around(reading, *main);
    return cues.planned || cues.future;
  }
  return false;
}

}  // namespace diplograph
