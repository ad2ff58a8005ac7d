#include "extract/verb_service.hpp"

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

}  // namespace diplograph
