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
std::size_t copy_plain(std::string_view text, char* out) {
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

constexpr std::size_t longest_escape = 6;

char* put_escape(char* out, char c) {
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
  for (const char digit : {'u', '0', '0', digits[byte >> 4U], digits[byte & 0xFU]}) *out++ = digit;
  return out;
}

}  // namespace

char* JsonWriter::room(std::size_t size) {
  constexpr std::size_t least = 256;
  if (size_ + size > room_.size()) room_.resize(std::max({least, room_.size() * 2, size_ + size}));
  return room_.data() + size_;
}

void JsonWriter::put(std::string_view plain) {
  char* const out = room(plain.size());
  taken(std::copy(plain.begin(), plain.end(), out));
}

void JsonWriter::put_quoted(std::string_view text) {
  constexpr std::size_t more = longest_escape + sizeof(Eight) + 2;  // and the quotation marks
  char* out = room(text.size() + more);
  *out++ = '"';
  while (true) {
    const std::size_t plain = copy_plain(text, out);
    out += plain;
    if (plain == text.size()) break;
    taken(put_escape(out, text[plain]));
    text.remove_prefix(plain + 1);
    out = room(text.size() + more);
  }
  *out++ = '"';
  taken(out);
}

void JsonWriter::break_line() {
  if (indent_ == 0) return;
  const std::size_t spaces = indent_ * depth_;
  char* out = room(spaces + 1);
  *out++ = '\n';
  taken(std::fill_n(out, spaces, ' '));
}

// What stands ahead of a value or a key.
void JsonWriter::begin_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (!first_) put(",");
  first_ = false;
  if (depth_ > 0) break_line();
}

JsonWriter& JsonWriter::open(char bracket) {
  begin_value();
  put({&bracket, 1});
  ++depth_;
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  --depth_;
  if (!first_) break_line();
  put({&bracket, 1});
  first_ = false;
  return *this;
}

JsonWriter& JsonWriter::begin_object() { return open('{'); }
JsonWriter& JsonWriter::end_object() { return close('}'); }
JsonWriter& JsonWriter::begin_array() { return open('['); }
JsonWriter& JsonWriter::end_array() { return close(']'); }

JsonWriter& JsonWriter::key(std::string_view name) {
  begin_value();
  put_quoted(name);
  put(indent_ == 0 ? ":" : ": ");
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  begin_value();
  if (is_utf8(text)) {
    put_quoted(text);
  } else {
    put_quoted(to_utf8(to_utf32(text)));
  }
  return *this;
}

JsonWriter& JsonWriter::value(std::int64_t number) {
  constexpr std::size_t longest = 20;
  begin_value();
  char* const out = room(longest);
  taken(std::to_chars(out, out + longest, number).ptr);
  return *this;
}

JsonWriter& JsonWriter::value(double number) {
  if (!std::isfinite(number)) return null();
  // The shortest digits that read back the same; a whole number keeps ".0" so that it stays a real.
  std::array<char, 40> digits{};
  const auto* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  const std::string_view text(digits.data(), static_cast<std::size_t>(end - digits.data()));
  begin_value();
  put(text);
  if (text.find_first_of(".e") == text.npos) put(".0");
  return *this;
}

JsonWriter& JsonWriter::value(bool flag) {
  begin_value();
  put(flag ? "true" : "false");
  return *this;
}

JsonWriter& JsonWriter::null() {
  begin_value();
  put("null");
  return *this;
}

std::string JsonWriter::take() {
  std::string out(text());
  size_ = 0;
  first_ = true;
  return out;
}

}  // namespace diplograph
