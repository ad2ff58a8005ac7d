// Bytes eight at a time, for what is asked of every byte of a text: each byte of an answer has its
// highest bit set or not, and nothing else.
//
//   const Eight quotes = equal_to(eight_at(text, at), '"');
//   if (quotes != 0) at += first_of(quotes);
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace diplograph {

using Eight = std::uint64_t;
inline constexpr Eight kEachByte = 0x0101010101010101;
inline constexpr Eight kHighBits = 0x80 * kEachByte;

// The bytes text[at, at + 8), the first of them lowest.
[[nodiscard]] inline Eight eight_at(std::string_view text, std::size_t at) {
  Eight eight = 0;
  std::memcpy(&eight, text.data() + at, sizeof eight);
  if constexpr (std::endian::native == std::endian::big) eight = __builtin_bswap64(eight);
  return eight;
}

// Writes them to `out`, as they stood.
inline void put_eight(Eight eight, char* out) {
  if constexpr (std::endian::native == std::endian::big) eight = __builtin_bswap64(eight);
  std::memcpy(out, &eight, sizeof eight);
}

// The bytes of a text of less than eight, not empty, with spaces behind it.
[[nodiscard]] inline Eight short_eight(std::string_view text) {
  const auto byte = [text](std::size_t at) {
    return Eight{static_cast<unsigned char>(text[at])} << 8 * at;
  };
  const auto four = [text](std::size_t at) {
    std::uint32_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap32(bytes);
    return Eight{bytes} << 8 * at;
  };
  const std::size_t size = text.size();
  const Eight spaces = 0x20 * kEachByte << 8 * size;
  // They overlap where it is shorter.
  if (size >= 4) return spaces | four(0) | four(size - 4);
  return spaces | byte(0) | byte(size / 2) | byte(size - 1);
}

// Of the bytes that are less than `limit`, at most 0x80; those behind the first may be wrong.
[[nodiscard]] constexpr Eight less_than(Eight eight, unsigned char limit) {
  return (eight - limit * kEachByte) & ~eight & kHighBits;
}
[[nodiscard]] constexpr Eight equal_to(Eight eight, unsigned char byte) {
  return less_than(eight ^ byte * kEachByte, 1);
}
// Of the bytes that JSON does not write as they are: backslash, control character, quotation mark,
// which takes the place of the space behind the control characters where a bit is turned.
[[nodiscard]] constexpr Eight escaped_in(Eight eight) {
  constexpr unsigned char turned = '"' ^ ' ';
  return equal_to(eight, '\\') | less_than(eight ^ turned * kEachByte, ' ' + 1);
}

// The place of the first byte of which an answer is true. REQUIRES: there is one.
[[nodiscard]] constexpr std::size_t first_of(Eight answer) {
  return static_cast<std::size_t>(std::countr_zero(answer)) / 8;
}

// No byte is of a longer character.
[[nodiscard]] inline bool is_ascii(std::string_view text) {
  Eight all = 0;
  std::size_t at = 0;
  for (; at + sizeof(Eight) <= text.size(); at += sizeof(Eight)) all |= eight_at(text, at);
  if (at < text.size()) all |= short_eight(text.substr(at));
  return (all & kHighBits) == 0;
}

// From `at` on, where the first byte stands that JSON does not write as it is, or the size.
[[nodiscard]] inline std::size_t plain_end(std::string_view text, std::size_t at) {
  for (; at + sizeof(Eight) <= text.size(); at += sizeof(Eight)) {
    const Eight escaped = escaped_in(eight_at(text, at));
    if (escaped != 0) return at + first_of(escaped);
  }
  if (at >= text.size()) return at;
  const Eight escaped = escaped_in(short_eight(text.substr(at)));
  return escaped != 0 ? at + first_of(escaped) : text.size();
}

}  // namespace diplograph
