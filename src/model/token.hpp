// The pieces a text is cut into: words, numbers, punctuation marks, line ends.
#pragma once

#include <cstdint>

#include "model/span.hpp"

namespace diplograph {

enum class TokenKind : std::uint8_t { word, number, punctuation };

struct Token {
  static constexpr char32_t kMarkBits = 0x7FFFFF;  // more than a character has

  Span span;               // in the source
  char32_t mark : 23 = 0;  // punctuation: its character; a run of one mark is one token
  bool glued : 1 = false;  // nothing stands between it and the token before
  TokenKind kind : 7 = TokenKind::word;
  bool end_inside : 1 = false;   // a letter that only ends words may stand in it, not at its end
  std::uint32_t fold_start = 0;  // its folded letters in the buffer that goes with the tokens
  std::uint32_t fold_size = 0;
  std::uint32_t hash = 0;    // of those letters: words of which it differs differ
  std::int64_t number = -1;  // a number's value, -1 if it has more than 15 digits

  // It stands behind the last token of a part of the text, without letters, in no sentence.
  [[nodiscard]] bool ends_part() const { return span.size() == 0; }
};
// Texts are walked token by token, many times.
static_assert(sizeof(Token) == 32);

}  // namespace diplograph
