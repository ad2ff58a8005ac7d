#include "extract/content_ahead.hpp"

#include <algorithm>

#include "recognise/words.hpp"

namespace diplograph {

Content content_ahead(const Reading& reading, const Match& verb, const Report& report) {
  const auto& text = reading.text;
  const auto start = text.sentences[reading.sentence_of[verb.first]].first;
  auto at = verb.first;
  for (const auto m : report.subject) at = std::min(at, reading.mentions[m].first);
  while (at > start &&
         (is_word(text, at - 1, WordClass::article) || is_word(text, at - 1, WordClass::pronoun))) {
    --at;
  }
  const bool comma = at > 0 && is_comma(text, at - 1);
  for (const auto& quotation : reading.quotations) {
    const bool closes = quotation.close + 1 == at || (comma && quotation.close + 2 == at);
    if (!closes || quotation.is_brief()) continue;
    // The comma before the closing mark is the reporting clause's.
    const bool marked = quotation.close > quotation.open + 1 && is_comma(text, quotation.close - 1);
    return {quotation.open + 1, marked ? quotation.close - 1 : quotation.close, verb.last, true};
  }
  if (!comma || at < start + 3 || is_word(text, start, WordClass::conjunction)) return {};
  return {start, at - 1, verb.last, false};
}

Content content_alone(const Reading& reading, std::uint32_t first) {
  const auto& text = reading.text;
  const auto q = quotation_at(reading, first);
  if (q == kNone || !reading.quotations[q].closed || reading.quotations[q].is_brief()) return {};
  const auto& quotation = reading.quotations[q];
  const auto sentence = reading.sentence_of[quotation.close];
  if (sentence == kNone) return {};
  const auto behind = quotation.close + 1;
  const auto end = text.sentences[sentence].last;
  if (behind < end && !(behind + 1 == end && is_mark(text, behind, U'.'))) return {};
  Content content{quotation.open + 1, quotation.close, behind, true};
  if (text.tokens[content.first].kind == TokenKind::newline) ++content.first;
  if (is_mark(text, content.last - 1, U'.')) --content.last;
  return content;
}

std::uint32_t trimmed(const Text& text, std::uint32_t last) {
  while (last > 0 && text.tokens[last - 1].kind != TokenKind::word &&
         text.tokens[last - 1].kind != TokenKind::number && !is_quote(text, last - 1)) {
    --last;
  }
  return last;
}

}  // namespace diplograph
