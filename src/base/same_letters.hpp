// Whether two short texts are the same, without a call: two letters at a time.
//
//   same_letters(U"word", U"word")   // true
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace diplograph {

[[nodiscard]] inline bool same_letters(std::u32string_view one, std::u32string_view other) {
  auto left = one.size();
  if (left != other.size()) return false;
  const auto* a = one.data();
  const auto* b = other.data();
  for (; left >= 2; left -= 2, a += 2, b += 2) {
    std::uint64_t x = 0;
    std::uint64_t y = 0;
    std::memcpy(&x, a, sizeof x);
    std::memcpy(&y, b, sizeof y);
    if (x != y) return false;
  }
  return left == 0 || *a == *b;
}

}  // namespace diplograph
