#include "extract/verb_service.hpp"

#include "extract/governor.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kLongestPhrase = 4;

bool tells_status(WordClass word_class) {
  switch (word_class) {
    case WordClass::negation:
    case WordClass::future:
    case WordClass::planned:
    case WordClass::possible:
    case WordClass::past_marker:
    case WordClass::ongoing:
    case WordClass::denied:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::uint32_t service_before(const Reading& reading, std::uint32_t start, std::uint32_t at) {
  const auto& text = reading.text;
  const auto last = at - 1;
  if (reading.date_of[last] != kNone || is_adverb(text, last) || is_auxiliary(text, last)) {
    return 1;
  }
  // "the Foreign Office (FO) said"
  if (is_mark(text, last, U')')) {
    for (std::uint32_t length = 2; length <= kLongestPhrase && at - start > length; ++length) {
      if (is_mark(text, at - length, U'(')) return length;
    }
    return 0;
  }
  for (std::uint32_t length = 1; length <= kLongestPhrase && at - start >= length; ++length) {
    for (const auto& match : text.matches_at(at - length)) {
      const auto& brief = text.brief(match);
      if (match.last == at && brief.term_class == TermClass::word &&
          tells_status(brief.word_class())) {
        return length;
      }
    }
  }
  return 0;
}

std::optional<Scene> scene_before(const Reading& reading, std::uint32_t start, std::uint32_t at) {
  const auto& text = reading.text;
  const auto m = at > start ? reading.mention_of[at - 1] : kNone;
  if (m == kNone || reading.mentions[m].inner) return std::nullopt;
  const auto& scene = reading.mentions[m];
  if (scene.kind != MentionKind::place && scene.kind != MentionKind::capital) return std::nullopt;
  auto first = scene.first;
  if (first > start && is_word(text, first - 1, WordClass::article)) --first;
  const auto slot = first > start ? preposition_slot(text, first - 1) : Slot::none;
  if (slot != Slot::in && slot != Slot::at) return std::nullopt;
  auto actor = first - 1;
  while (actor > start && reading.date_of[actor - 1] != kNone) --actor;
  const auto who = actor > start ? reading.mention_of[actor - 1] : kNone;
  if (who == kNone || !is_people(reading.mentions[who].kind)) return std::nullopt;
  return Scene{m, actor};
}

}  // namespace diplograph
