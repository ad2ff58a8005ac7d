#include "base/json_writer.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/eight.hpp"
#include "base/unicode.hpp"

namespace diplograph {
namespace {

constexpr std::size_t kStep = 4096;  // bytes of room at a time
constexpr std::size_t kDigits = 20;  // of a whole number, with its sign

// What kinds of bytes a text has: where an answer is not 0, some.
struct Kinds {
  Eight escaped = 0;
  Eight beyond_ascii = 0;
};

// Copies a text to where there is room for eight bytes more.
Kinds copy(std::string_view text, char* out) {
  Kinds kinds;
  const auto put = [&](Eight eight, std::size_t at) {
    put_eight(eight, out + at);
    kinds.escaped |= escaped_in(eight);
    kinds.beyond_ascii |= eight & kHighBits;
  };
  if (text.size() >= sizeof(Eight)) {
    const std::size_t last = text.size() - sizeof(Eight);
    for (std::size_t at = 0; at < last; at += sizeof(Eight)) put(eight_at(text, at), at);
    put(eight_at(text, last), last);
  } else if (!text.empty()) {
    put(short_eight(text), 0);
  }
  return kinds;
}

// "\n" or, of what has no short form, "\u001B"; the size of it.
std::size_t put_escape(char c, std::array<char, 6>& out) {
  constexpr std::string_view escaped = "\"\\\b\f\n\r\t";
  constexpr std::string_view letters = "\"\\bfnrt";
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto found = escaped.find(c);
  if (found != std::string_view::npos) {
    out = {'\\', letters[found]};
    return 2;
  }
  const auto code = static_cast<unsigned char>(c);
  out = {'\\', 'u', '0', '0', digits[code >> 4U], digits[code & 0xFU]};
  return out.size();
}

}  // namespace

JsonWriter::JsonWriter(std::string begun)
    : text_(std::move(begun)), at_(text_.data() + text_.size()), end_(at_) {}

void JsonWriter::grow(std::size_t size) {
  const std::size_t written = this->size();
  text_.resize(written + std::max(size, kStep));
  at_ = text_.data() + written;
  end_ = text_.data() + text_.size();
}

void JsonWriter::append(std::string_view bytes) {
  if (static_cast<std::size_t>(end_ - at_) < bytes.size()) grow(bytes.size());
  at_ = std::copy(bytes.begin(), bytes.end(), at_);
}

JsonWriter& JsonWriter::put(std::string_view word) {
  at_ = std::copy(word.begin(), word.end(), next(word.size()));
  comma_ = 1;
  return *this;
}

// From one byte that needs an escape to the next.
void JsonWriter::append_quoted(std::string_view text) {
  std::array<char, 6> escape{};
  at_ = next(1);
  *at_++ = '"';
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t end = plain_end(text, at);
    append(text.substr(at, end - at));
    at = end;
    if (at < text.size()) append({escape.data(), put_escape(text[at], escape)});
  }
  append("\"");
}

JsonWriter& JsonWriter::value(std::string_view text) {
  constexpr std::size_t quotes = 2;
  char* const out = next(text.size() + quotes + sizeof(Eight));
  const Kinds kinds = copy(text, out + 1);
  if (kinds.beyond_ascii != 0 && !is_utf8(text)) return value(to_utf8(to_utf32(text)));
  if (kinds.escaped == 0) {
    *out = '"';
    out[text.size() + 1] = '"';
    at_ = out + text.size() + quotes;
  } else {
    append_quoted(text);
  }
  comma_ = 1;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  value(name);
  append(":");
  comma_ = 0;
  return *this;
}

JsonWriter& JsonWriter::value(std::int64_t number) {
  char* const out = next(kDigits);
  at_ = std::to_chars(out, out + kDigits, number).ptr;
  comma_ = 1;
  return *this;
}

JsonWriter& JsonWriter::value(double number) {
  if (!std::isfinite(number)) return null();
  // The shortest digits that read back the same; a whole number keeps ".0" so that it stays a real.
  std::array<char, 40> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  std::string text(digits.data(), end);
  if (text.find_first_of(".e") == std::string::npos) text += ".0";
  return put(text);
}

std::string JsonWriter::take() {
  std::string out(text());
  at_ = text_.data();
  comma_ = 0;
  return out;
}

std::string JsonWriter::finish() {
  text_.resize(size());
  return std::move(text_);
}

}  // namespace diplograph
