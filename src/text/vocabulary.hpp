// What the lexicon has of each word that was read: looked up once, for all texts of a language.
//
//   Vocabulary vocabulary(pack);
//   for (const auto& article : articles)
//     texts.push_back(make_text(source, article.body, vocabulary, {}));
//
// Who reads texts one after the other holds one; a thread has its own. It changes no text: what it
// has of a word follows from the word's letters and the pack, not from where the word stood nor
// from what was read before. No text points into it. Bounded: before a text it forgets all words
// where they are too many. The pack must outlive it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/word_type.hpp"

namespace diplograph {

class Vocabulary {
 public:
  // As many as some dozen news articles have. Of more, more are met again, but fewer stay near the
  // processor: four times as many are slower.
  static constexpr std::size_t kMostWords = 8192;

  // `most`: with how many words, of usual length, it still begins a text.
  explicit Vocabulary(const LanguagePack& pack, std::size_t most = kMostWords);

  [[nodiscard]] const LanguagePack& pack() const { return *pack_; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }

  // For make_text: forgets all words if they are too many.
  void make_room();
  // Adds to `word_at` the words of those tokens of `text` that it lacks. `elided`: some tokens keep
  // their apostrophe.
  void add(const Text& text, bool elided, std::vector<std::uint32_t>& word_at);
  [[nodiscard]] const WordType& operator[](std::uint32_t word) const { return words_[word]; }
  [[nodiscard]] std::span<const NodeReading> readings(const WordType& word) const {
    return {readings_.data() + word.first_reading, word.last_reading - word.first_reading};
  }
  [[nodiscard]] std::span<const Match> lone_terms(const WordType& word) const {
    return {terms_.data() + word.first_term, word.last_term - word.first_term};
  }

 private:
  [[nodiscard]] std::u32string_view letters_of(const WordType& word) const {
    return {letters_.data() + word.letters, word.size};
  }
  [[nodiscard]] std::size_t first_slot(WordHash hash) const {
    return ((hash ^ (hash >> 15U)) * kHashFactor) >> (32U - slot_bits_);
  }
  // The word of those letters; a new one, not looked up, if there is none.
  [[nodiscard]] std::uint32_t word_of(std::u32string_view letters, WordHash hash, bool elided);
  [[nodiscard]] std::uint32_t& slot_of(std::u32string_view letters, WordHash hash, bool elided);
  void expect(std::span<const Token> tokens) const;
  void grow();
  void look_up(std::size_t first);
  void add_elided(WordType& word);
  void add_reading(WordId id, Clitics clitics, WordType& word);
  void add_node(Lexicon::Node node, Clitics clitics, std::span<const Lexicon::Entry> entries,
                WordType& word);

  const LanguagePack* pack_;
  std::size_t most_;
  std::vector<WordType> words_;
  std::u32string letters_;             // of all words
  std::vector<NodeReading> readings_;  // of all words
  std::vector<Match> terms_;           // of all words
  std::uint32_t slot_bits_;
  std::vector<std::uint32_t> slots_;  // words by so many bits of their hash
  // Of the words looked up together, meanwhile.
  std::vector<Lexicon::Candidate> candidates_;
};

// One for each language that asks.
class Vocabularies {
 public:
  [[nodiscard]] Vocabulary& of(const LanguagePack& pack);

 private:
  std::deque<Vocabulary> all_;
};

}  // namespace diplograph
