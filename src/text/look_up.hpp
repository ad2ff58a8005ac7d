// What the lexicon has of each word of a text: looked up once, for all that ask. For make_text
// alone.
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

// What begins with a word, read in one way: without what is glued to it.
struct NodeReading {
  Lexicon::Node node = Lexicon::kNoNode;
  Clitics clitics;
};

// A word that is looked up: half of those of an article stand in it more than once.
struct FoundWord {
  WordHash hash = 0;
  std::uint32_t letters = 0;  // where they are among those of the text
  std::uint32_t size = 0;
  TokenWords words{};
  std::uint32_t first_reading = 0;
  std::uint32_t last_reading = 0;  // half open
  std::uint32_t example = kNone;   // a token of this word: each other one has its matches, at least
  Lexicon::NextWords as_next = 0;  // its bit, where it goes on a term
  Lexicon::NextWords next = 0;     // those with which a term that it begins may go on
  bool heads = false;              // it begins longer terms with its letters as they are
  bool opens_demonym = false;      // and some state's adjective

  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
};

class LookUp {
 public:
  // For a text of about as many tokens.
  explicit LookUp(std::size_t tokens);

  [[nodiscard]] const FoundWord& word(std::size_t token) const { return found_[word_at_[token]]; }
  [[nodiscard]] FoundWord& word(std::size_t token) { return found_[word_at_[token]]; }
  [[nodiscard]] std::span<const NodeReading> readings(const FoundWord& word) const {
    return {readings_.data() + word.first_reading, word.last_reading - word.first_reading};
  }
  // The lexicon knows the token, as it is or without what is glued to it.
  [[nodiscard]] bool knows(std::size_t token) const {
    return word(token).first_reading != word(token).last_reading;
  }

  // Adds the tokens of `text` that are not there yet. `elided`: some keep their apostrophe.
  void add(const Text& text, bool elided);
  // Forgets the tokens from `first` on.
  void keep(std::size_t first) { word_at_.resize(first); }

 private:
  // The word of a token: one that stood before it, or `next`.
  [[nodiscard]] std::uint32_t word_of(const Token& token, const char32_t* letters,
                                      std::uint32_t next);
  void add_elided(const Lexicon& lexicon, std::u32string_view letters, FoundWord& word);
  void add_reading(const Lexicon& lexicon, WordId word, Clitics clitics, FoundWord& found);
  void note_nodes(const Lexicon& lexicon, FoundWord& word);

  std::vector<FoundWord> found_;
  std::vector<std::uint32_t> word_at_;  // of each token: its word in found_
  std::vector<NodeReading> readings_;   // of all words
  // The last word found under some bits of its hash.
  std::vector<std::uint32_t> met_;
  std::uint32_t met_bits_;
  // Of the words added together, meanwhile.
  std::vector<Lexicon::Candidate> candidates_;
};

}  // namespace diplograph
