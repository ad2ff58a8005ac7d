// How names end, by two letters: whatever is glued to the front of a word, it ends as its name
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
  void add(std::u32string_view word) { bits_.set(bit_of(word)); }
  [[nodiscard]] bool may_have(std::u32string_view word) const { return bits_.test(bit_of(word)); }

 private:
  static constexpr std::size_t kBits = 1024;
  static std::size_t bit_of(std::u32string_view word) {
    if (word.size() < 2) return 0;
    return (word.back() * 31U + word[word.size() - 2]) % kBits;
  }
  std::bitset<kBits> bits_;
};

}  // namespace diplograph
