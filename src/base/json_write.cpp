#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/eight.hpp"
#include "base/json.hpp"
#include "base/unicode.hpp"

namespace diplograph {
namespace {

// Copies what stands ahead of the first character that JSON escapes, and gives its size. `out` has
// room for eight bytes more than `text` has.
inline std::size_t copy_plain(std::string_view text, char* out) {
  std::size_t at = 0;
  for (; at + sizeof(Eight) <= text.size(); at += sizeof(Eight)) {
    const Eight eight = eight_at(text, at);
    put_eight(eight, out + at);
    const Eight escaped = escaped_in(eight);
    if (escaped != 0) return at + first_of(escaped);
  }
  if (at == text.size()) return at;
  const Eight rest = short_eight(text.substr(at));
  put_eight(rest, out + at);
  const Eight escaped = escaped_in(rest);
  return escaped == 0 ? text.size() : at + first_of(escaped);
}

// What a text needs beside its own bytes: an escape, quotation marks, and what copy_plain asks for.
constexpr std::size_t kMore = 6 + 2 + sizeof(Eight);

// Seldom called: kept out of what calls it, which is called for every text.
[[gnu::noinline]] char* put_escape(char* out, char c) {
  constexpr std::string_view plain = "\"\\\b\f\n\r\t";
  constexpr std::string_view letters = "\"\\bfnrt";
  constexpr std::string_view digits = "0123456789ABCDEF";
  *out++ = '\\';
  const std::size_t known = plain.find(c);
  if (known != plain.npos) {
    *out++ = letters[known];
    return out;
  }
  const auto byte = static_cast<unsigned char>(c);
  out = std::copy_n("u00", 3, out);
  *out++ = digits[byte >> 4U];
  *out++ = digits[byte & 0xFU];
  return out;
}

[[gnu::noinline]] void grow(std::string& room, std::size_t size) {
  constexpr std::size_t least = 256;
  room.resize(std::max({least, room.size() * 2, size}));
}

}  // namespace

inline char* JsonWriter::room(std::size_t size) {
  if (room_.size() - size_ < size) grow(room_, size_ + size);
  return room_.data() + size_;
}

// What stands ahead of a value, a key or the end of what holds them; there is room for `size` bytes
// behind it.
inline char* JsonWriter::begin(std::size_t size) {
  char* out = room(size + 1);
  if (after_key_) {
    after_key_ = false;
    return out;
  }
  if (!first_) *out++ = ',';
  first_ = false;
  return indent_ > 0 && depth_ > 0 ? break_line(out, size) : out;
}

char* JsonWriter::break_line(char* out, std::size_t size) {
  taken(out);
  const std::size_t spaces = indent_ * depth_;
  out = room(1 + spaces + size);
  *out++ = '\n';
  return std::fill_n(out, spaces, ' ');
}

char* JsonWriter::quoted(std::string_view text, char* out) {
  *out++ = '"';
  std::size_t plain = copy_plain(text, out);
  while (plain < text.size()) {
    taken(put_escape(out + plain, text[plain]));
    text.remove_prefix(plain + 1);
    out = room(text.size() + kMore);
    plain = copy_plain(text, out);
  }
  out += plain;
  *out++ = '"';
  return out;
}

JsonWriter& JsonWriter::put(std::string_view plain) {
  char* const out = begin(plain.size());
  taken(std::copy(plain.begin(), plain.end(), out));
  return *this;
}

JsonWriter& JsonWriter::open(char bracket) {
  char* out = begin(1);
  *out++ = bracket;
  taken(out);
  ++depth_;
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  --depth_;
  char* out = room(1);
  if (indent_ > 0 && !first_) out = break_line(out, 1);
  *out++ = bracket;
  taken(out);
  first_ = false;
  return *this;
}

JsonWriter& JsonWriter::begin_object() { return open('{'); }
JsonWriter& JsonWriter::end_object() { return close('}'); }
JsonWriter& JsonWriter::begin_array() { return open('['); }
JsonWriter& JsonWriter::end_array() { return close(']'); }

JsonWriter& JsonWriter::key(std::string_view name) {
  char* out = quoted(name, begin(name.size() + kMore + 2));
  *out++ = ':';
  if (indent_ > 0) *out++ = ' ';
  taken(out);
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  if (!is_utf8(text)) return value(to_utf8(to_utf32(text)));
  taken(quoted(text, begin(text.size() + kMore)));
  return *this;
}

JsonWriter& JsonWriter::value(std::int64_t number) {
  constexpr std::size_t longest = 20;
  char* const out = begin(longest);
  taken(std::to_chars(out, out + longest, number).ptr);
  return *this;
}

JsonWriter& JsonWriter::value(double number) {
  if (!std::isfinite(number)) return null();
  // The shortest digits that read back the same; a whole number keeps ".0" so that it stays a real.
  std::array<char, 40> digits{};
  auto* end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  const auto size = [&] { return static_cast<std::size_t>(end - digits.data()); };
  if (std::string_view(digits.data(), size()).find_first_of(".e") == std::string_view::npos) {
    *end++ = '.';
    *end++ = '0';
  }
  return put({digits.data(), size()});
}

JsonWriter& JsonWriter::value(bool flag) { return put(flag ? "true" : "false"); }
JsonWriter& JsonWriter::null() { return put("null"); }

std::string JsonWriter::take() {
  std::string out(text());
  size_ = 0;
  first_ = true;
  return out;
}

}  // namespace diplograph
