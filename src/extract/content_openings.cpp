#include "extract/content_openings.hpp"

#include "extract/content.hpp"
#include "recognise/words.hpp"

namespace diplograph {

bool opens_infinitive(const Reading& reading, const Match& preposition, std::uint32_t end) {
  const auto& text = reading.text;
  return text.term(preposition).value("sense") == "to" && preposition.last < end &&
         reading.mention_of[preposition.last] == kNone &&
         longest_match(text, preposition.last, TermClass::event, [](const Match& match) {
           return (match.features & kPresent) != 0;
         }) != nullptr;
}

bool opens_existence(const Text& text, std::uint32_t token, std::uint32_t end) {
  return token + 1 < end &&
         longest_match(text, token + 1, TermClass::common, [&](const Match& match) {
           const auto common = text.brief(match).common_class();
           return common == CommonClass::copula || common == CommonClass::auxiliary;
         }) != nullptr;
}

bool stands_for_content(const Reading& reading, std::uint32_t token, std::uint32_t end) {
  const auto& text = reading.text;
  const auto next = token + 1;
  if (!is_word(text, token, WordClass::demonstrative)) return false;
  return next >= end || reading.date_of[next] != kNone || !is_word_token(text, next) ||
         is_word(text, next, WordClass::preposition);
}

std::uint32_t behind_former_name(const Text& text, std::uint32_t token, std::uint32_t end) {
  constexpr std::uint32_t kLongest = 8;  // tokens
  const auto is_former = [&](const Match& match) {
    return text.term(match).value("qualifier") == "former";
  };
  if (token + 1 >= end || longest_match(text, token + 1, TermClass::office, is_former) == nullptr)
    return token;
  for (auto i = token + 2; i < end && i < token + kLongest; ++i) {
    if (is_comma(text, i)) return i + 1;
  }
  return token;
}

bool opens_speech(const Reading& reading, std::uint32_t token) {
  if (token >= reading.text.tokens.size()) return false;
  const auto q = quotation_at(reading, token);
  return q != kNone && !reading.quotations[q].is_brief();
}

bool quotes_behind(const Reading& reading, std::uint32_t token, std::uint32_t end) {
  for (auto i = token; i + 1 < end; ++i) {
    if (is_comma(reading.text, i)) return opens_speech(reading, i + 1);
  }
  return false;
}

}  // namespace diplograph
