// A few folded words. Most others are refused by one bit of their hash.
//
//   WordSet words;
//   words.add(U"meeting");
//   words.has(U"meting")   // false
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/letter_bits.hpp"
#include "pack/word_hash.hpp"

namespace diplograph {

class WordSet {
 public:
  void add(std::u32string word);
  [[nodiscard]] bool empty() const { return words_.empty(); }
  // REQUIRES: hash == hash_of_word(word), as tokens have it.
  [[nodiscard]] bool has(std::u32string_view word, WordHash hash) const {
    return (bits_[word_of(hash)] >> bit_of(hash) & 1U) != 0 && find(word);
  }
  [[nodiscard]] bool has(std::u32string_view word) const { return has(word, hash_of_word(word)); }
  // Whether the word of that hash, or its first letter alone, may be there.
  [[nodiscard]] bool may_have(char32_t first, WordHash hash) const {
    return (bits_[word_of(hash)] >> bit_of(hash) & 1U) != 0 || letters_.may_have(first);
  }
  // The word of this letter alone.
  [[nodiscard]] bool has_letter(char32_t letter) const {
    return letters_.may_have(letter) && find({&letter, 1});
  }

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.words_, self.bits_, self.letters_);
  }

 private:
  [[nodiscard]] bool find(std::u32string_view word) const;
  // The upper bits of a hash depend on every letter, the lowest on the last one most.
  static constexpr std::size_t word_of(WordHash hash) { return hash >> 30U; }
  static constexpr unsigned bit_of(WordHash hash) { return hash >> 24U & 63U; }

  std::vector<std::u32string> words_;    // sorted
  std::array<std::uint64_t, 4> bits_{};  // one of the hash of each
  LetterBits letters_;                   // those of one letter
};

}  // namespace diplograph
