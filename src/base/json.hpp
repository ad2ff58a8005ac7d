// All JSON, over RapidJSON: the only header behind which RapidJSON stands.
//
// Reading checks UTF-8, limits depth and never recurses, so hostile files end in an Error that
// names place and offset. Writing is streaming, in the order called, with UTF-8 kept as it is.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diplograph {

// A parsed JSON value. Object members keep file order; find() is linear, first of duplicates wins.
class Json {
 public:
  enum class Kind : std::uint8_t { null, boolean, integer, real, string, array, object };
  using Member = std::pair<std::string, Json>;

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] bool is_null() const { return kind_ == Kind::null; }
  [[nodiscard]] bool is_string() const { return kind_ == Kind::string; }
  [[nodiscard]] bool is_array() const { return kind_ == Kind::array; }
  [[nodiscard]] bool is_object() const { return kind_ == Kind::object; }
  [[nodiscard]] bool is_integer() const { return kind_ == Kind::integer; }

  // Each throws Error(input) if the value is of another kind: `where` names it in the message.
  [[nodiscard]] bool as_bool(std::string_view where) const;
  [[nodiscard]] std::int64_t as_integer(std::string_view where) const;
  [[nodiscard]] double as_real(std::string_view where) const;
  [[nodiscard]] const std::string& as_string(std::string_view where) const;
  [[nodiscard]] const std::vector<Json>& as_array(std::string_view where) const;
  [[nodiscard]] const std::vector<Member>& as_object(std::string_view where) const;

  // The member of that name, or null if there is none or this is no object.
  [[nodiscard]] const Json* find(std::string_view key) const;

  Json() = default;
  explicit Json(bool value) : kind_(Kind::boolean), integer_(value ? 1 : 0) {}
  explicit Json(std::int64_t value) : kind_(Kind::integer), integer_(value) {}
  explicit Json(double value) : kind_(Kind::real), real_(value) {}
  explicit Json(std::string value) : kind_(Kind::string), string_(std::move(value)) {}
  explicit Json(std::vector<Json> value) : kind_(Kind::array), array_(std::move(value)) {}
  explicit Json(std::vector<Member> value);

 private:
  Kind kind_ = Kind::null;
  std::int64_t integer_ = 0;
  double real_ = 0.0;
  std::string string_;
  std::vector<Json> array_;
  std::vector<Member> object_;
};

constexpr std::size_t kUsualDepth = 200;  // levels of arrays and objects
constexpr std::uint32_t kMostDepth =
    1'000;  // a copy calls itself once a level, and so does its end

// The value of a whole text. `place` (a file, a file and line) opens the Error's message.
[[nodiscard]] Json parse_json(std::string_view text, const std::string& place,
                              std::size_t max_depth = kUsualDepth);

// Writes JSON to a string. `indent` 0 is one line; n > 0 breaks lines with n spaces a level.
class JsonWriter {
 public:
  explicit JsonWriter(int indent = 0);
  ~JsonWriter();
  JsonWriter(JsonWriter&&) noexcept;
  JsonWriter& operator=(JsonWriter&&) noexcept;
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& value(std::string_view text);  // ill-formed UTF-8 is written with U+FFFD
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
  JsonWriter& value(std::int64_t number);
  JsonWriter& value(std::uint32_t number) { return value(static_cast<std::int64_t>(number)); }
  JsonWriter& value(int number) { return value(static_cast<std::int64_t>(number)); }
  JsonWriter& value(std::size_t number) { return value(static_cast<std::int64_t>(number)); }
  JsonWriter& value(double number);  // not a number: null
  JsonWriter& value(bool flag);
  JsonWriter& null();
  // key(name).value(v)
  template <typename Value>
  JsonWriter& member(std::string_view name, const Value& v) {
    key(name);
    return value(v);
  }

  // What has been written so far; take() empties the writer for the next document.
  [[nodiscard]] std::string_view text() const;
  [[nodiscard]] std::string take();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace diplograph
