// The words of a text's tokens. For make_text alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "text/vocabulary.hpp"

namespace diplograph {

class LookUp {
 public:
  // For a text of about as many tokens.
  LookUp(Vocabulary& vocabulary, std::size_t tokens) : vocabulary_(vocabulary) {
    word_at_.reserve(tokens);
  }

  [[nodiscard]] const WordType& word(std::size_t token) const {
    return vocabulary_[word_at_[token]];
  }
  [[nodiscard]] std::span<const NodeReading> readings(const WordType& word) const {
    return vocabulary_.readings(word);
  }
  [[nodiscard]] std::span<const Match> lone_terms(const WordType& word) const {
    return vocabulary_.lone_terms(word);
  }

  // Adds the tokens of `text` that are not there yet. `elided`: some keep their apostrophe.
  void add(const Text& text, bool elided) { vocabulary_.add(text, elided, word_at_); }
  // Forgets the tokens from `first` on.
  void keep(std::size_t first) { word_at_.resize(first); }

 private:
  Vocabulary& vocabulary_;
  std::vector<std::uint32_t> word_at_;  // of each token
};

}  // namespace diplograph
