#include "extract/summing.hpp"

#include "extract/governor.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kSumReach = 6;  // tokens from a noun back to the "this" that sums up

}  // namespace

std::uint32_t summed_up_at(const Reading& reading, const Match& trigger) {
  const auto& text = reading.text;
  const auto start = text.sentences[reading.sentence_of[trigger.first]].first;
  bool tied = false;
  for (auto i = trigger.first; i > start && trigger.first - i < kSumReach; --i) {
    const auto before = i - 1;
    if (reading.mention_of[before] != kNone || is_comma(text, before)) return kNone;
    if (tied && is_word(text, before, WordClass::demonstrative)) return before;
    tied = is_word(text, before, WordClass::preposition) ||
           is_word(text, before, WordClass::sidelines);
    if (i == trigger.first && !tied) return kNone;
  }
  return kNone;
}

std::uint32_t behind_content(const Reading& reading, const Match& trigger, std::uint32_t sum) {
  const auto& text = reading.text;
  const auto noun = trigger.first;
  if ((trigger.features & kPronoun) == 0 || sum == kNone) return noun;
  const auto start = text.sentences[reading.sentence_of[noun]].first;
  for (auto i = sum; i > start; --i) {
    if (reading.mention_of[i - 1] == kNone && is_word(text, i - 1, WordClass::that)) return i - 1;
  }
  return noun;
}

const Match* summed_up_verb(const Reading& reading, std::uint32_t sum) {
  const auto& text = reading.text;
  if (sum == kNone || !text.pack->switches().verb_first || text.tokens[sum].kind != TokenKind::word)
    return nullptr;
  const Match* first = nullptr;
  for (auto i = text.sentences[reading.sentence_of[sum]].first; i < sum; ++i) {
    if (reading.mention_of[i] != kNone) continue;
    if (is_word(text, i, WordClass::that) || is_mark(text, i, U':') || is_quote(text, i))
      return nullptr;
    if (first == nullptr) first = finite_verb(reading, i);
  }
  return first;
}

}  // namespace diplograph
