// JSON objects without depth, read in place and without allocation: for files of millions of lines.
//
// Reads what most such lines are: members that are texts, numbers, true, false, null, lists of
// these, and empty objects. Everything else is left to parse_json of base/json.hpp, right or wrong:
// what this reads, it reads as that does.
//
//   FlatJson line;
//   if (line.read(R"({"id":"a","span":[3,5]})")) FlatNode(line).at("span").span();
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.hpp"
#include "model/span.hpp"
#include "model/vocabulary.hpp"

namespace diplograph {

class FlatJson {
 public:
  enum class Kind : std::uint8_t { null, boolean, number, string, escaped, list, empty_object };
  struct Value {
    Kind kind = Kind::null;  // escaped: a string with escapes
    std::string_view text;   // of a string what it says; of the others their JSON
  };

  // False where the text is no such object. Members view `text`, which must outlive their use.
  // Whether what the member `unchecked` says is UTF-8 is left to the caller: a long text is then
  // gone over once.
  [[nodiscard]] bool read(std::string_view text, std::string_view unchecked = {});
  // The member of that name; null if there is none, the first of several.
  [[nodiscard]] Value find(std::string_view key) const;

  // The first value of a list's inside, taken off its front with the comma behind it.
  // REQUIRES: `items` is the inside of a list that was read, or what is left of it, not empty.
  [[nodiscard]] static Value next_item(std::string_view& items);
  // What a string says, also one with escapes. REQUIRES: `value` is one that was read.
  static void append_text(const Value& value, std::string& out);

 private:
  [[nodiscard]] bool is_sound(std::string_view text, std::string_view unchecked) const;

  static constexpr std::size_t most_members = 16;
  struct Member {
    std::string_view key;
    Value value;
  };
  std::array<Member, most_members> members_;
  std::size_t size_ = 0;
};

// Thrown by a FlatNode where the value is not as it must be: parse_json and JsonNode tell why.
struct NotFlat {};

// Answers as JsonNode does, but of strings with escapes, which are not flat to it. Views a FlatJson
// that must outlive it.
class FlatNode {
 public:
  explicit FlatNode(const FlatJson& object) : object_(&object) {}

  [[nodiscard]] FlatNode at(std::string_view key) const {
    if (object_ == nullptr) throw NotFlat();
    return FlatNode(object_->find(key));
  }
  [[nodiscard]] bool is_null() const { return value_.kind == FlatJson::Kind::null && !object_; }
  // The text without a copy; empty where it is null.
  [[nodiscard]] std::string_view view() const {
    return is_null() ? std::string_view() : of_kind(FlatJson::Kind::string);
  }
  [[nodiscard]] std::string text() const { return std::string(view()); }
  // JsonNode copies it.
  [[nodiscard]] std::string_view required() const {
    if (view().empty()) throw NotFlat();
    return view();
  }
  [[nodiscard]] std::optional<std::string> optional() const {
    if (is_null()) return std::nullopt;
    return text();
  }
  [[nodiscard]] bool flag() const {
    return !is_null() && of_kind(FlatJson::Kind::boolean) == "true";
  }
  [[nodiscard]] double real() const;
  [[nodiscard]] std::uint32_t number() const;
  [[nodiscard]] Span span() const;
  [[nodiscard]] std::optional<Day> day() const;
  [[nodiscard]] std::vector<std::string> texts() const;
  // Only the empty one is flat.
  [[nodiscard]] std::map<std::string, std::string> text_map() const;
  template <typename Enum>
  [[nodiscard]] Enum word() const {
    const auto found = parse<Enum>(view());
    if (!found) throw NotFlat();
    return *found;
  }
  template <typename Enum>
  [[nodiscard]] std::optional<Enum> optional_word() const {
    if (is_null()) return std::nullopt;
    return word<Enum>();
  }
  [[noreturn]] void fail(std::string_view /*problem*/) const { throw NotFlat(); }

 private:
  explicit FlatNode(const FlatJson::Value& value) : value_(value) {}
  [[nodiscard]] std::string_view of_kind(FlatJson::Kind kind) const {
    if (value_.kind != kind || object_ != nullptr) throw NotFlat();
    return value_.text;
  }

  const FlatJson* object_ = nullptr;  // or
  FlatJson::Value value_;
};

}  // namespace diplograph
