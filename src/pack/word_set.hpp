// A few folded words. Most others are refused by one number, made of their ends and their length.
//
//   WordSet words;
//   words.add(U"meeting");
//   words.has(U"meting")   // false
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/letter_bits.hpp"

namespace diplograph {

class WordSet {
 public:
  void add(std::u32string word);
  [[nodiscard]] bool empty() const { return words_.empty(); }
  [[nodiscard]] bool has(std::u32string_view word) const {
    return (shapes_ & shape_of(word)) != 0 && find(word);
  }
  // The word of this letter alone.
  [[nodiscard]] bool has_letter(char32_t letter) const {
    return letters_.may_have(letter) && find({&letter, 1});
  }

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.words_, self.shapes_, self.letters_);
  }

 private:
  [[nodiscard]] bool find(std::u32string_view word) const;
  static constexpr std::uint64_t shape_of(std::u32string_view word) {
    if (word.empty()) return 0;
    return std::uint64_t{1} << ((word.front() + word.back() * 5U + word.size() * 19U) % 64);
  }

  std::vector<std::u32string> words_;  // sorted
  std::uint64_t shapes_ = 0;           // a bit for the shape of each
  LetterBits letters_;                 // those of one letter
};

}  // namespace diplograph
