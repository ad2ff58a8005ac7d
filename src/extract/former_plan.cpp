#include "extract/former_plan.hpp"

#include <algorithm>

#include "extract/noun_phrase.hpp"
#include "extract/stance.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 16;         // tokens from the deed back to "was due"
constexpr std::uint32_t kLongestPlan = 4;    // words of "it was intended to"
constexpr std::uint32_t kContrastReach = 4;  // tokens from "but" to the negation behind it

// What may stand between the plan and its deed, or between "was" and the plan.
bool may_stand_between(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  return reading.mention_of[token] != kNone || reading.date_of[token] != kNone ||
         is_adverb(text, token) || is_light_noun(text, token) || is_quantity(text, token) ||
         is_word(text, token, WordClass::preposition) || is_word(text, token, WordClass::other);
}

// The words of a plan that end at `last`, "plans to", "was due to": their match, or none.
const Match* plan_before(const Reading& reading, std::uint32_t start, std::uint32_t last) {
  const auto& text = reading.text;
  for (auto length = std::min(kLongestPlan, last - start); length > 0; --length) {
    const auto first = last - length;
    if (reading.mention_of[first] != kNone) continue;
    const auto* planned = word_match(text, first, WordClass::planned);
    if (planned != nullptr && planned->last == last) return planned;
    const auto* stance = stance_at(reading, first);
    if (stance != nullptr && stance->last == last &&
        status_under(reading, *stance) == Status::planned)
      return stance;
  }
  return nullptr;
}

}  // namespace

bool is_former_plan(const Reading& reading, const Match& trigger) {
  const auto& text = reading.text;
  const auto sentence = reading.sentence_of[trigger.first];
  if (sentence == kNone) return false;
  const auto start = text.sentences[sentence].first;
  bool plan = false;
  for (auto i = trigger.first; i > start && trigger.first - i < kReach;) {
    const auto at = i - 1;
    if (const auto* words = plan_before(reading, start, i)) {
      if (text.term(*words).has("sense", "was")) return true;
      plan = true;
      i = words->first;
      continue;
    }
    if (plan && is_word(text, at, WordClass::past_marker)) return !has_article(text, at);
    const bool opens_plan = !plan && is_word(text, at, WordClass::that);
    if (!opens_plan && !may_stand_between(reading, at)) return false;
    i = at;
  }
  return false;
}

bool came_to_nothing(const Reading& reading, const Match& trigger) {
  const auto& text = reading.text;
  const auto sentence = reading.sentence_of[trigger.first];
  if (sentence == kNone) return false;
  std::uint32_t contrast = kNone;
  for (auto i = trigger.last; i < text.sentences[sentence].last; ++i) {
    if (reading.mention_of[i] != kNone) continue;
    if (is_word(text, i, WordClass::cancelled)) return true;
    const auto* stance = stance_at(reading, i);
    if (stance != nullptr && status_under(reading, *stance) == Status::cancelled) return true;
    if (const auto* but = conjunction_of(text, i, "contrast"); but != nullptr) contrast = but->last;
    if (contrast != kNone && i - contrast < kContrastReach && is_word(text, i, WordClass::negation))
      return true;
  }
  return false;
}

}  // namespace diplograph
