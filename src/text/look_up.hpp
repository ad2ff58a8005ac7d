// What the lexicon has of each token: looked up once, for all that ask. For make_text alone.
#pragma once

#include <cstdint>
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

struct LookUp {
  std::vector<TokenWords> words;                // of each token
  std::vector<WordReading> readings;            // of all tokens
  std::vector<std::uint32_t> reading_at = {0};  // of token i: [reading_at[i], reading_at[i + 1])
  std::vector<Lexicon::Candidate> candidates;   // of the tokens looked up together, meanwhile
  bool has_elided = false;                      // some token keeps its apostrophe

  // The lexicon knows the token, as it is or without what is glued to it.
  [[nodiscard]] bool knows(std::size_t token) const {
    return reading_at[token] != reading_at[token + 1];
  }
  // Forgets the tokens from `first` on.
  void keep(std::size_t first);
};

// Adds the tokens of `text` that `looked` does not have yet.
void look_up(const Text& text, LookUp& looked);

}  // namespace diplograph
