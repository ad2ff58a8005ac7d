// A set of letters in one number: few others are taken for one of them.
//
//   LetterBits letters;
//   letters.add(U'w');
//   letters.may_have(U'x')   // false: nothing that begins with it need be looked for
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace diplograph {

class LetterBits {
 public:
  void add(char32_t letter) { bits_ |= std::uint64_t{1} << (letter % 64); }
  [[nodiscard]] bool may_have(char32_t letter) const { return (bits_ >> (letter % 64) & 1U) != 0; }

 private:
  std::uint64_t bits_ = 0;
};

// The same of pairs of letters; two pairs of one alphabet hardly share a bit.
class PairBits {
 public:
  void add(char32_t first, char32_t second) {
    bits_[bit_of(first, second) / 64] |= std::uint64_t{1} << (bit_of(first, second) % 64);
  }
  [[nodiscard]] bool may_have(char32_t first, char32_t second) const {
    const std::size_t bit = bit_of(first, second);
    return (bits_[bit / 64] >> (bit % 64) & 1U) != 0;
  }

 private:
  static constexpr std::size_t bit_of(char32_t first, char32_t second) {
    constexpr std::size_t alphabet = 43;  // no smaller than most are, and odd
    return (first * alphabet + second) % 2048;
  }
  std::array<std::uint64_t, 2048 / 64> bits_{};
};

}  // namespace diplograph
