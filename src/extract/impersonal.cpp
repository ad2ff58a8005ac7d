#include "extract/impersonal.hpp"

#include "recognise/words.hpp"

namespace diplograph {
namespace {

// The mention that ends right before `token`, if it stands in the dative behind another word.
std::uint32_t dative_before(const Reading& reading, std::uint32_t token, std::uint32_t start) {
  const auto m = token <= start ? kNone : reading.mention_of[token - 1];
  if (m == kNone) return kNone;
  const auto& mention = reading.mentions[m];
  const bool dative = slot_of(reading.text, mention.clitics) == Slot::dative && !mention.adjective;
  return dative && mention.first > start ? m : kNone;
}

std::uint32_t start_of(const Reading& reading, std::uint32_t token) {
  return reading.text.sentences[reading.sentence_of[token]].first;
}

}  // namespace

std::uint32_t subject_of_impersonal(const Reading& reading, std::uint32_t verb) {
  const auto& text = reading.text;
  const auto start = start_of(reading, verb);
  const auto* that = verb <= start ? nullptr : word_match(text, verb - 1, WordClass::that);
  if (that == nullptr || !text.term(*that).has("sense", "bare")) return kNone;
  const auto m = dative_before(reading, verb - 1, start);
  if (m == kNone || !is_finite_verb(text, reading.mentions[m].first - 1)) return kNone;
  // "said to Kerry that"
  const bool said =
      longest_match(text, reading.mentions[m].first - 1, TermClass::saying) != nullptr;
  return said ? kNone : m;
}

std::uint32_t had_by(const Reading& reading, const Match& noun) {
  if (noun.clitics.any() || (noun.features & kDefinite) != 0) return kNone;
  const auto m = dative_before(reading, noun.first, start_of(reading, noun.first));
  if (m == kNone) return kNone;
  return is_word(reading.text, reading.mentions[m].first - 1, WordClass::past_marker) ? m : kNone;
}

}  // namespace diplograph
