#include "extract/chronology.hpp"

#include "recognise/words.hpp"

namespace diplograph {
namespace {

std::uint32_t behind_marks(const Text& text, std::uint32_t token, std::uint32_t end) {
  while (token < end && text.tokens[token].kind == TokenKind::punctuation) ++token;
  return token;
}

}  // namespace

std::uint32_t date_of_line(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const auto& sentence = text.sentences[reading.sentence_of[token]];
  const auto first = behind_marks(text, sentence.first, sentence.last);
  if (first == sentence.last || reading.date_of[first] == kNone) return kNone;
  const auto date = reading.date_of[first];
  const auto colon = reading.dates[date].last;
  return colon < token && is_mark(text, colon, U':') ? date : kNone;
}

std::uint32_t start_of_line(const Reading& reading, std::uint32_t token) {
  const auto& sentence = reading.text.sentences[reading.sentence_of[token]];
  const auto date = date_of_line(reading, token);
  const auto from = date == kNone ? sentence.first : reading.dates[date].last;
  return behind_marks(reading.text, from, sentence.last);
}

}  // namespace diplograph
