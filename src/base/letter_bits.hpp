// A set of letters in one number: few others are taken for one of them.
//
//   LetterBits letters;
//   letters.add(U'w');
//   letters.may_have(U'x')   // false: nothing that begins with it need be looked for
#pragma once

#include <cstdint>

namespace diplograph {

class LetterBits {
 public:
  void add(char32_t letter) { bits_ |= bit_of(letter); }
  [[nodiscard]] bool may_have(char32_t letter) const { return (bits_ & bit_of(letter)) != 0; }

 private:
  static constexpr std::uint64_t bit_of(char32_t letter) {
    return std::uint64_t{1} << (letter % 64);
  }
  std::uint64_t bits_ = 0;
};

}  // namespace diplograph
