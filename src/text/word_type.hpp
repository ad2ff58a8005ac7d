// A word as the lexicon sees it: all that its tokens, wherever they stand, have in common.
#pragma once

#include <cstdint>

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

// What begins with a word, read in one way: without what is glued to it.
struct NodeReading {
  Lexicon::Node node = Lexicon::kNoNode;
  Clitics clitics;
};

struct WordType {
  WordHash hash = 0;
  std::uint32_t letters = 0;  // where they are among those of the vocabulary
  std::uint32_t size = 0;
  TokenWords words{};
  std::uint32_t first_reading = 0;
  std::uint32_t last_reading = 0;  // half open
  std::uint32_t first_term = 0;    // of those that it is by itself
  std::uint32_t last_term = 0;     // half open
  Lexicon::NextWords next = 0;     // those with which a term that it begins may go on
  ClassesAt classes;               // of the terms that it is by itself
  bool elided : 1 = false;         // its apostrophe is a word of its own
  bool heads : 1 = false;          // it begins longer terms with its letters as they are
  bool opens_demonym : 1 = false;  // and some state's adjective
  bool asks_more : 1 = false;  // where some of its terms stand is no matter of its letters alone

  // The lexicon knows it, as it is or without what is glued to it.
  [[nodiscard]] bool is_known() const { return first_reading != last_reading; }
};
// A text asks for one word after the other, anywhere among them.
static_assert(sizeof(WordType) <= 64);

}  // namespace diplograph
