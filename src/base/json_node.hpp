// A JSON value that knows its way, so that every fault names it: for readers of our own forms.
//
//   JsonNode(json, "records.jsonl:3: ").at("article").at("span").span()
//   // Error: records.jsonl:3: article.span: must be an array, not a string
#pragma once

#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/json.hpp"
#include "model/date.hpp"
#include "model/span.hpp"
#include "model/vocabulary.hpp"

namespace diplograph {

// Views a Json that must outlive it. Every reader throws Error(input) where the value is of another
// kind.
class JsonNode {
 public:
  JsonNode(const Json& value, std::string where) : value_(&value), where_(std::move(where)) {}

  // The member of that name; one that is null or left out reads as its type's empty value.
  [[nodiscard]] JsonNode at(std::string_view key) const {
    static const Json none;
    if (!value_->is_object()) fail("must be an object");
    const Json* found = value_->find(key);
    const std::string sep = where_.ends_with(' ') ? "" : ".";
    return {found == nullptr ? none : *found, where_ + sep + std::string(key)};
  }
  [[nodiscard]] bool is_null() const { return value_->is_null(); }

  [[nodiscard]] std::string text() const { return is_null() ? "" : value_->as_string(where_); }
  [[nodiscard]] std::string required() const {
    std::string found = text();
    if (found.empty()) fail("is missing");
    return found;
  }
  [[nodiscard]] std::optional<std::string> optional() const {
    if (is_null()) return std::nullopt;
    return text();
  }
  [[nodiscard]] bool flag() const { return !is_null() && value_->as_bool(where_); }
  [[nodiscard]] double real() const { return is_null() ? 0.0 : value_->as_real(where_); }
  [[nodiscard]] std::uint32_t number() const {
    const std::int64_t found = is_null() ? 0 : value_->as_integer(where_);
    if (found < 0 || found > std::numeric_limits<std::uint32_t>::max()) fail("is out of range");
    return static_cast<std::uint32_t>(found);
  }
  [[nodiscard]] Span span() const {
    if (is_null()) return {};
    const std::vector<JsonNode> ends = list();
    if (ends.size() != 2) fail("must be [start, end]");
    const Span found{ends[0].number(), ends[1].number()};
    if (found.end < found.start) fail("ends before it starts");
    return found;
  }
  [[nodiscard]] std::optional<Day> day() const {
    if (is_null()) return std::nullopt;
    const auto found = day_from_iso(text());
    if (!found) fail("'" + text() + "' is no day YYYY-MM-DD");
    return found;
  }
  [[nodiscard]] std::vector<JsonNode> list() const {
    std::vector<JsonNode> nodes;
    if (is_null()) return nodes;
    for (const Json& item : value_->as_array(where_)) {
      nodes.emplace_back(item, where_ + "[" + std::to_string(nodes.size()) + "]");
    }
    return nodes;
  }
  [[nodiscard]] std::vector<std::string> texts() const {
    std::vector<std::string> found;
    for (const JsonNode& node : list()) found.push_back(node.required());
    return found;
  }
  [[nodiscard]] std::map<std::string, std::string> text_map() const {
    std::map<std::string, std::string> found;
    if (is_null()) return found;
    for (const auto& [key, item] : value_->as_object(where_)) {
      found.emplace(key, item.as_string(where_ + "." + key));
    }
    return found;
  }
  // A name of one of the closed lists.
  template <typename Enum>
  [[nodiscard]] Enum word() const {
    const std::string name = required();
    const auto found = parse<Enum>(name);
    if (!found) fail("'" + name + "' is not in the vocabulary");
    return *found;
  }
  template <typename Enum>
  [[nodiscard]] std::optional<Enum> optional_word() const {
    if (is_null()) return std::nullopt;
    return word<Enum>();
  }

  [[noreturn]] void fail(const std::string& problem) const {
    throw Error(Error::Code::input, where_, problem);
  }

 private:
  const Json* value_;
  std::string where_;
};

}  // namespace diplograph
