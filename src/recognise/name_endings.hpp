// How names end, by three letters: whatever is glued to the front of a word, it ends as its name
// does. Tells of most words at once that they are none.
//
//   NameEndings endings;
//   endings.add(U"holm");
//   endings.may_have(U"andholm");   // true; of "holms" false
#pragma once

#include <bitset>
#include <cstddef>
#include <string_view>

namespace diplograph {

class NameEndings {
 public:
  void add(std::u32string_view word) {
    if (word.size() < kLetters) {
      has_short_ = true;
      short_bits_.set(short_bit_of(word));
    } else {
      bits_.set(bit_of(word));
    }
  }
  [[nodiscard]] bool may_have(std::u32string_view word) const {
    if (bits_.test(bit_of(word))) return true;
    return has_short_ && short_bits_.test(short_bit_of(word));
  }

 private:
  static constexpr std::size_t kLetters = 3;
  static constexpr std::size_t kBits = 4096;
  static constexpr std::size_t kShortBits = 1024;
  // Which words are shorter nobody can foresee, so that no branch asks it: they share a bit.
  static std::size_t bit_of(std::u32string_view word) {
    static constexpr char32_t kNothing[kLetters] = {};
    const auto* end = word.size() < kLetters ? kNothing + kLetters : word.data() + word.size();
    return ((end[-1] * 31U + end[-2]) * 31U + end[-3]) % kBits;
  }
  // Of names of two letters; nothing is glued to one.
  static std::size_t short_bit_of(std::u32string_view word) {
    if (word.size() < 2) return 0;
    return (word.back() * 31U + word[word.size() - 2]) % kShortBits;
  }

  std::bitset<kBits> bits_;
  std::bitset<kShortBits> short_bits_;
  bool has_short_ = false;
};

}  // namespace diplograph
