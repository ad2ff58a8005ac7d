// A text ready to be read: tokens, every lexicon term that stands in it, and sentences.
//
// The one input of the recognisers and of the date reader. Immutable once made; views point into
// the Source and the LanguagePack, which must outlive it. Cost: linear in the text.
//
//   const Text text = make_text(source.text, article.body, pack);
//   for (const Match& match : text.matches_at(3)) text.term(match).id;
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/span.hpp"
#include "model/token.hpp"
#include "pack/language_pack.hpp"

namespace diplograph {

// A lexicon term standing at tokens [first, last). All terms that stand somewhere are there, also
// overlapping ones; sorted by first, then longest first.
struct Match {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  TermId term = 0;
  Features features = 0;
  TermBrief brief{};
  Clitics clitics;  // split off the first token: a conjunction, a preposition, the future mark
  std::uint32_t inside = kNothingInside;  // where a state's adjective splits the term in two

  static constexpr std::uint32_t kNothingInside = 0xFFFFFFFF;
};

// Which classes the terms have that begin at a token, and which forms: most questions about a token
// end here.
struct ClassesAt {
  std::uint64_t words = 0;    // a bit for each WordClass, of terms of TermClass::word
  std::uint32_t terms = 0;    // a bit for each TermClass
  Features features = 0;      // what some of them are
  std::uint16_t commons = 0;  // a bit for each CommonClass, of terms of TermClass::common

  void add(const TermBrief& brief, Features form) {
    static_assert(static_cast<int>(WordClass::means) < 64);
    terms |= std::uint32_t{1} << static_cast<unsigned>(brief.term_class);
    features |= form;
    // Nobody can foresee the class of a term: so no branch asks.
    const bool is_word = brief.term_class == TermClass::word;
    const bool is_common = brief.term_class == TermClass::common;
    words |= std::uint64_t{is_word} << (brief.in_class % 64U);
    commons |= static_cast<std::uint16_t>(std::uint32_t{is_common} << (brief.in_class % 16U));
  }
};
[[nodiscard]] constexpr std::uint64_t bit_of(WordClass word_class) {
  return std::uint64_t{1} << static_cast<unsigned>(word_class);
}
[[nodiscard]] constexpr std::uint32_t bit_of(TermClass term_class) {
  return std::uint32_t{1} << static_cast<unsigned>(term_class);
}
[[nodiscard]] constexpr std::uint16_t bit_of(CommonClass common_class) {
  return static_cast<std::uint16_t>(1U << static_cast<unsigned>(common_class));
}

struct Sentence {
  std::uint32_t first = 0;  // tokens, half open
  std::uint32_t last = 0;
  std::uint32_t part = 0;  // of the parts given to make_text
};

struct Text {
  std::u32string_view source;  // the whole source, spans index it
  const LanguagePack* pack = nullptr;
  std::u32string letters;     // the folded letters of all tokens
  std::vector<Token> tokens;  // behind those of each part stands one that ends it, in no sentence
  std::vector<Match> matches;
  std::vector<std::uint32_t> match_at;  // matches at token i: [match_at[i], match_at[i + 1])
  std::vector<ClassesAt> classes_at;    // of each token
  std::uint64_t words = 0;              // a bit for each WordClass of any token
  std::vector<Sentence> sentences;      // in order
  std::vector<std::uint32_t>
      lone_capitals;  // see capitals.hpp; none in a language without capitals

  // Who looks before the first token or behind the last one finds nothing there.
  [[nodiscard]] std::u32string_view folded(std::uint32_t token) const {
    if (token >= tokens.size()) return {};
    return {letters.data() + tokens[token].fold_start, tokens[token].fold_size};
  }
  [[nodiscard]] const Term& term(const Match& match) const { return pack->term(match.term); }
  [[nodiscard]] const TermBrief& brief(const Match& match) const { return match.brief; }
  // A term of one of the classes begins at the token.
  [[nodiscard]] bool has_any(std::uint32_t token, std::uint32_t term_classes) const {
    return token < classes_at.size() && (classes_at[token].terms & term_classes) != 0;
  }
  [[nodiscard]] bool has(std::uint32_t token, TermClass term_class) const {
    return has_any(token, bit_of(term_class));
  }
  [[nodiscard]] bool has_any_word(std::uint32_t token, std::uint64_t word_classes) const {
    return token < classes_at.size() && (classes_at[token].words & word_classes) != 0;
  }
  [[nodiscard]] bool has(std::uint32_t token, WordClass word_class) const {
    return has_any_word(token, bit_of(word_class));
  }
  [[nodiscard]] bool has(std::uint32_t token, CommonClass common_class) const {
    return token < classes_at.size() && (classes_at[token].commons & bit_of(common_class)) != 0;
  }
  // A term that begins at the token has one of the features.
  [[nodiscard]] bool has_form(std::uint32_t token, Features features) const {
    return token < classes_at.size() && (classes_at[token].features & features) != 0;
  }
  [[nodiscard]] std::span<const Match> matches_at(std::uint32_t token) const {
    if (std::size_t{token} + 1 >= match_at.size()) return {};
    return {matches.data() + match_at[token], match_at[token + 1] - match_at[token]};
  }
  // A word of the class stands somewhere.
  [[nodiscard]] bool has_anywhere(WordClass word_class) const {
    return (words & bit_of(word_class)) != 0;
  }
  // The source span of tokens [first, last); first < last.
  [[nodiscard]] Span span_of(std::uint32_t first, std::uint32_t last) const {
    return {tokens[first].span.start, tokens[last - 1].span.end};
  }
};

// Reads the parts of `source` that `parts` name, in order; each part begins a new sentence.
[[nodiscard]] Text make_text(std::u32string_view source, const std::vector<Span>& parts,
                             const LanguagePack& pack);

}  // namespace diplograph
