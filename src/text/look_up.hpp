// What the lexicon has of each token: looked up once, for all that ask. For make_text alone.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/text.hpp"

namespace diplograph {

// The words of the lexicon that a token stands for: two where an elided word keeps its apostrophe.
struct TokenWords {
  WordId word = kNoWord;
  WordId apostrophe = kNoWord;
};

[[nodiscard]] inline Lexicon::Node step(const Lexicon& lexicon, Lexicon::Node node,
                                        const TokenWords& words) {
  node = lexicon.step(node, words.word);
  if (words.apostrophe == kNoWord || node == Lexicon::kNoNode) return node;
  return lexicon.step(node, words.apostrophe);
}

// A token that is looked up: its words, and its readings among those of all tokens.
struct LookedUp {
  TokenWords words;
  std::uint32_t first_reading = 0;
  std::uint32_t last_reading = 0;  // half open
};

class LookUp {
 public:
  // For a text of about as many tokens.
  explicit LookUp(std::size_t tokens);

  [[nodiscard]] const TokenWords& words(std::size_t token) const { return tokens_[token].words; }
  [[nodiscard]] std::span<const WordReading> readings(std::size_t token) const {
    const auto& looked = tokens_[token];
    return {readings_.data() + looked.first_reading, looked.last_reading - looked.first_reading};
  }
  // The lexicon knows the token, as it is or without what is glued to it.
  [[nodiscard]] bool knows(std::size_t token) const {
    return tokens_[token].first_reading != tokens_[token].last_reading;
  }

  // Adds the tokens of `text` that are not there yet. `elided`: some keep their apostrophe.
  void add(const Text& text, bool elided);
  // Forgets the tokens from `first` on.
  void keep(std::size_t first) { tokens_.resize(first); }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  [[nodiscard]] std::uint32_t same_before(const Text& text, std::uint32_t token);
  void note(const Text& text, std::uint32_t token, bool elided);

  std::vector<LookedUp> tokens_;
  std::vector<WordReading> readings_;
  // Half of the words of an article have stood in it before: what the lexicon has of them is known.
  // The last new word under some bits of its hash: its token, which may have been forgotten.
  std::vector<std::uint32_t> met_;
  // Of the tokens added together, meanwhile.
  std::vector<Lexicon::Candidate> candidates_;
  std::size_t next_candidate_ = 0;
};

}  // namespace diplograph
