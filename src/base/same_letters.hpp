// Whether two short texts are the same, without a call: four letters at a time, and the last ones
// once more with those before them, so that few branches depend on how many there are.
//
//   same_letters(U"word", U"word")   // true
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace diplograph {

[[nodiscard]] inline bool same_letters(std::u32string_view one, std::u32string_view other) {
  const auto size = one.size();
  if (size != other.size()) return false;
  const auto two_differ = [&](std::size_t at) {
    std::uint64_t x = 0;
    std::uint64_t y = 0;
    std::memcpy(&x, one.data() + at, sizeof x);
    std::memcpy(&y, other.data() + at, sizeof y);
    return x ^ y;
  };
  if (size < 2) return size == 0 || one.front() == other.front();
  if (size < 4) return (two_differ(0) | two_differ(size - 2)) == 0;
  for (std::size_t at = 0; at + 4 < size; at += 4) {
    if ((two_differ(at) | two_differ(at + 2)) != 0) return false;
  }
  return (two_differ(size - 4) | two_differ(size - 2)) == 0;
}

}  // namespace diplograph
