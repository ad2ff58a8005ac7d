// Where characters stand in a text that is at hand as UTF-8, too.
//
//   Utf8Places places("\u0628a");
//   places.byte_of(1)   // 2
#pragma once

#include <cstddef>
#include <string_view>

#include "base/eight.hpp"

namespace diplograph {

// Views the text, which must be UTF-8. Goes from front to back: places that are asked for in
// ascending order cost time linear in the text, all together.
class Utf8Places {
 public:
  explicit Utf8Places(std::string_view utf8) : utf8_(utf8) {}

  // The byte with which the character begins, the size for the place behind the last.
  [[nodiscard]] std::size_t byte_of(std::size_t place) {
    if (place < begun_) begun_ = byte_ = 0;
    while (byte_ + sizeof(Eight) <= utf8_.size()) {
      const auto begins = beginning_in(eight_at(utf8_, byte_));
      if (begun_ + begins > place) break;
      begun_ += begins;
      byte_ += sizeof(Eight);
    }
    for (; byte_ < utf8_.size(); ++byte_) {
      const bool begins = (static_cast<unsigned char>(utf8_[byte_]) & 0xC0U) != 0x80U;
      if (begins && begun_ == place) break;
      begun_ += begins ? 1 : 0;
    }
    return byte_;
  }

 private:
  // How many of eight bytes begin a character; the others are 10xxxxxx.
  static std::size_t beginning_in(Eight eight) {
    const Eight others = eight & ~(eight << 1U) & kHighBits;
    return sizeof(Eight) - static_cast<std::size_t>((others >> 7U) * kEachByte >> 56U);
  }

  std::string_view utf8_;
  std::size_t byte_ = 0;
  std::size_t begun_ = 0;  // characters ahead of `byte_`
};

}  // namespace diplograph
