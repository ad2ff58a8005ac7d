// Writes JSON to a string, in the order called, on one line; UTF-8 stays as it is.
//
//   JsonWriter out;
//   out.begin_object().member("id", id).key("span").begin_array().value(3).value(5).end_array();
//   out.end_object().take()   // {"id":"...","span":[3,5]}
//
// Nearly all of a line is names of members and plain words: names are copied as the compiler knows
// them, words while they are looked through for what JSON does not write as it is.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace diplograph {

class JsonWriter {
 public:
  JsonWriter() : JsonWriter(std::string()) {}
  // Writes behind `begun`.
  explicit JsonWriter(std::string begun);
  JsonWriter(JsonWriter&&) = delete;  // it points into its text
  JsonWriter& operator=(JsonWriter&&) = delete;
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;
  ~JsonWriter() = default;

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  // A name in the program's own words. REQUIRES: JSON writes it as it is.
  template <std::size_t size>
  JsonWriter& key(const char (&name)[size]) {
    char* out = next(size + 2);
    *out++ = '"';
    out = std::copy_n(&name[0], size - 1, out);
    *out++ = '"';
    *out++ = ':';
    at_ = out;
    comma_ = 0;
    return *this;
  }
  JsonWriter& key(std::string_view name);    // any other
  JsonWriter& value(std::string_view text);  // ill-formed UTF-8 is written with U+FFFD
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
  JsonWriter& value(std::int64_t number);
  JsonWriter& value(std::uint32_t number) { return value(static_cast<std::int64_t>(number)); }
  JsonWriter& value(int number) { return value(static_cast<std::int64_t>(number)); }
  JsonWriter& value(std::size_t number) { return value(static_cast<std::int64_t>(number)); }
  JsonWriter& value(double number);  // not a number: null
  JsonWriter& value(bool flag) { return put(flag ? "true" : "false"); }
  JsonWriter& null() { return put("null"); }
  // key(name).value(v)
  template <typename Name, typename Value>
  JsonWriter& member(const Name& name, const Value& v) {
    return key(name).value(v);
  }

  // What has been written so far; take() empties the writer for the next document.
  [[nodiscard]] std::string_view text() const { return {text_.data(), size()}; }
  [[nodiscard]] std::string take();
  // All of it, no copy, at the end of what is written.
  [[nodiscard]] std::string finish();

 private:
  [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(at_ - text_.data()); }
  // Where the next `size` bytes go, behind the comma that may be due. Nothing is written before
  // at_ moves.
  char* next(std::size_t size) {
    if (static_cast<std::size_t>(end_ - at_) <= size) grow(size + 1);
    *at_ = ',';
    return at_ + comma_;
  }
  JsonWriter& open(char bracket) {
    char* const out = next(1);
    *out = bracket;
    at_ = out + 1;
    comma_ = 0;
    return *this;
  }
  JsonWriter& close(char bracket) {
    if (at_ == end_) grow(1);
    *at_++ = bracket;
    comma_ = 1;
    return *this;
  }
  JsonWriter& put(std::string_view word);
  void grow(std::size_t size);
  void append_quoted(std::string_view text);
  void append(std::string_view bytes);

  std::string text_;          // with room behind what is written
  char* at_ = nullptr;        // there the next byte goes
  char* end_ = nullptr;       // of the room
  std::ptrdiff_t comma_ = 0;  // ahead of the next name or value: one or none
};

// JSON as a JsonWriter writes it, on lines, with so many spaces a level.
[[nodiscard]] std::string indented(std::string_view json, std::size_t spaces);

}  // namespace diplograph
