// A text ready to be read: tokens, every lexicon term that stands in it, and sentences.
//
// The one input of the recognisers and of the date reader. Immutable once made; views point into the
// Source and the LanguagePack, which must outlive it. Cost: linear in the text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/span.hpp"
#include "pack/language_pack.hpp"

namespace diplograph {

enum class TokenKind : std::uint8_t { word, number, punctuation, newline };

struct Token {
  Span span;             // in the source
  TokenKind kind = TokenKind::word;
  bool glued = false;    // nothing stands between it and the token before
  char32_t mark = 0;     // punctuation: the (first) folded character; runs of one mark are one token
  std::uint32_t fold_start = 0;  // its folded letters in Text::folded_letters
  std::uint32_t fold_size = 0;
  std::int64_t number = -1;  // TokenKind::number: its value, -1 if not a whole number below 10^15
};

// A lexicon term standing at tokens [first, last). All terms that stand somewhere are there, also
// overlapping ones; sorted by first, then longest.
struct Match {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  TermId term = 0;
  Features features = 0;
  Clitics clitics;  // split off the first token: "and", a preposition, the future mark
};

struct Sentence {
  std::uint32_t first = 0;  // tokens
  std::uint32_t last = 0;
};

struct Text {
  std::u32string_view source;      // the whole source, spans index it
  const LanguagePack* pack = nullptr;
  std::u32string folded_letters;
  std::vector<Token> tokens;
  std::vector<Match> matches;
  std::vector<std::uint32_t> match_at;  // matches of token i: [match_at[i], match_at[i + 1])
  std::vector<Sentence> sentences;      // in order, covering all tokens but newlines

  [[nodiscard]] std::u32string_view folded(std::uint32_t token) const {
    return std::u32string_view(folded_letters).substr(tokens[token].fold_start, tokens[token].fold_size);
  }
  [[nodiscard]] const Term& term(const Match& match) const { return pack->term(match.term); }
};

// Reads the parts of `source` that `parts` name, in order; each part begins a new sentence.
[[nodiscard]] Text make_text(std::u32string_view source, const std::vector<Span>& parts,
                             const LanguagePack& pack);

}  // namespace diplograph
