#include "base/flat_json.hpp"

#include <algorithm>
#include <charconv>

#include "base/eight.hpp"
#include "base/unicode.hpp"

namespace diplograph {
namespace {

// Longer ones may be too exact for a quick reading.
constexpr std::size_t longest_number = 15;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The character of an escape that a backslash and one letter make, 0 if they make none.
char escape_of(char letter) {
  switch (letter) {
    case '"':
    case '\\':
    case '/':
      return letter;
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return '\0';
  }
}

// One escape of a JSON text.
struct Escape {
  std::size_t size = 0;  // bytes; 0: not one that stands for a character by itself
  char32_t code = 0;
};

Escape escape_at(std::string_view text, std::size_t at) {
  constexpr std::size_t digits = 4;
  const std::string_view rest = text.substr(at + 1);
  if (rest.empty()) return {};
  const char letter = escape_of(rest.front());
  if (letter != '\0') return {2, static_cast<char32_t>(letter)};
  if (rest.front() != 'u' || rest.size() <= digits) return {};
  std::uint32_t code = 0;
  const char* const end = rest.data() + 1 + digits;
  const auto [read, failed] = std::from_chars(rest.data() + 1, end, code, 16);
  const bool half = code >= 0xD800 && code <= 0xDFFF;  // of a pair of UTF-16
  if (failed != std::errc() || read != end || half) return {};
  return {2 + digits, code};
}

// Takes JSON off the front of a text. What is not taken is left to others: no fault is told.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  [[nodiscard]] std::string_view rest() const { return rest_; }
  void skip_blanks() {
    while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t')) {
      rest_.remove_prefix(1);
    }
  }
  bool take(char wanted) {
    skip_blanks();
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool take_text(FlatJson::Value& value) {
    if (!take('"')) return false;
    value.kind = FlatJson::Kind::string;
    std::size_t end = plain_end(rest_, 0);
    while (end < rest_.size() && rest_[end] == '\\') {
      const Escape escape = escape_at(rest_, end);
      if (escape.size == 0) return false;
      value.kind = FlatJson::Kind::escaped;
      end = plain_end(rest_, end + escape.size);
    }
    if (end == rest_.size() || rest_[end] != '"') return false;
    value.text = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    return true;
  }
  bool take_key(std::string_view& key) {
    FlatJson::Value value;
    if (!take_text(value)) return false;
    key = value.text;
    return value.kind == FlatJson::Kind::string;
  }
  bool take_scalar(FlatJson::Value& value) {
    skip_blanks();
    if (rest_.empty()) return false;
    switch (rest_.front()) {
      case '"':
        return take_text(value);
      case 'n':
        return take_word("null", FlatJson::Kind::null, value);
      case 't':
        return take_word("true", FlatJson::Kind::boolean, value);
      case 'f':
        return take_word("false", FlatJson::Kind::boolean, value);
      default:
        return take_number(value);
    }
  }
  bool take_value(FlatJson::Value& value) {
    skip_blanks();
    const std::string_view before = rest_;
    if (take('{')) {
      value.kind = FlatJson::Kind::empty_object;
      return take('}');
    }
    if (!take('[')) return take_scalar(value);
    value.kind = FlatJson::Kind::list;
    if (!take(']')) {
      FlatJson::Value item;
      do {
        if (!take_scalar(item)) return false;
      } while (take(','));
      if (!take(']')) return false;
    }
    value.text = before.substr(1, before.size() - rest_.size() - 2);
    return true;
  }

 private:
  bool take_word(std::string_view word, FlatJson::Kind kind, FlatJson::Value& value) {
    if (!rest_.starts_with(word)) return false;
    value = {kind, word};
    rest_.remove_prefix(word.size());
    return true;
  }
  // Digits, perhaps with others behind a point; what follows must end the number.
  bool take_number(FlatJson::Value& value) {
    std::size_t end = 0;
    while (end < rest_.size() && is_digit(rest_[end])) ++end;
    if (end == 0 || (end > 1 && rest_.front() == '0')) return false;
    if (end < rest_.size() && rest_[end] == '.') {
      const std::size_t point = end++;
      while (end < rest_.size() && is_digit(rest_[end])) ++end;
      if (end == point + 1) return false;
    }
    if (end > longest_number || end == rest_.size()) return false;
    const char next = rest_[end];
    if (next != ',' && next != '}' && next != ']' && next != ' ' && next != '\t') return false;
    value = {FlatJson::Kind::number, rest_.substr(0, end)};
    rest_.remove_prefix(end);
    return true;
  }

  std::string_view rest_;
};

std::uint32_t number_of(const FlatJson::Value& value) {
  std::uint32_t number = 0;
  const char* const end = value.text.data() + value.text.size();
  const auto [read, failed] = std::from_chars(value.text.data(), end, number);
  if (value.kind != FlatJson::Kind::number || failed != std::errc() || read != end) throw NotFlat();
  return number;
}

}  // namespace

bool FlatJson::read(std::string_view text, std::string_view unchecked) {
  size_ = 0;
  Scanner scanner(text);
  if (!scanner.take('{')) return false;
  do {
    if (size_ == members_.size()) return false;
    Member& member = members_[size_];
    member.value = {};
    if (!scanner.take_key(member.key) || !scanner.take(':')) return false;
    if (!scanner.take_value(member.value)) return false;
    ++size_;
  } while (scanner.take(','));
  if (!scanner.take('}')) return false;
  scanner.skip_blanks();
  return scanner.rest().empty() && is_sound(text, unchecked);
}

// Quotation marks stand about a string: no character goes over its ends.
bool FlatJson::is_sound(std::string_view text, std::string_view unchecked) const {
  const Value value = find(unchecked);
  if (value.kind != Kind::string && value.kind != Kind::escaped) return is_utf8(text);
  const auto start = static_cast<std::size_t>(value.text.data() - text.data());
  return is_utf8(text.substr(0, start)) && is_utf8(text.substr(start + value.text.size()));
}

FlatJson::Value FlatJson::find(std::string_view key) const {
  for (std::size_t i = 0; i < size_; ++i) {
    const std::string_view own = members_[i].key;
    if (own.size() != key.size() || own.empty() || own.front() != key.front()) continue;
    if (own == key) return members_[i].value;
  }
  return {};
}

FlatJson::Value FlatJson::next_item(std::string_view& items) {
  // The bracket that closed the list ends a last number.
  Scanner scanner(std::string_view(items.data(), items.size() + 1));
  Value item;
  static_cast<void>(scanner.take_scalar(item));
  static_cast<void>(scanner.take(','));
  items.remove_prefix(std::min(items.size(), items.size() + 1 - scanner.rest().size()));
  return item;
}

void FlatJson::append_text(const Value& value, std::string& out) {
  std::string_view rest = value.text;
  while (true) {
    const std::size_t plain = rest.find('\\');
    out += rest.substr(0, plain);
    if (plain == std::string_view::npos) return;
    const Escape escape = escape_at(rest, plain);
    if (escape.code < 0x80) {
      out += static_cast<char>(escape.code);
    } else {
      out += to_utf8({&escape.code, 1});
    }
    rest.remove_prefix(plain + escape.size);
  }
}

double FlatNode::real() const {
  if (is_null()) return 0.0;
  const std::string_view digits = of_kind(FlatJson::Kind::number);
  double value = 0.0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::uint32_t FlatNode::number() const {
  if (object_ != nullptr) throw NotFlat();
  return is_null() ? 0 : number_of(value_);
}

Span FlatNode::span() const {
  if (is_null()) return {};
  std::string_view items = of_kind(FlatJson::Kind::list);
  std::array<std::uint32_t, 2> ends{};
  for (std::uint32_t& end : ends) {
    if (items.empty()) throw NotFlat();
    end = number_of(FlatJson::next_item(items));
  }
  if (!items.empty() || ends[1] < ends[0]) throw NotFlat();
  return {ends[0], ends[1]};
}

std::optional<Day> FlatNode::day() const {
  if (is_null()) return std::nullopt;
  const auto found = day_from_iso(view());
  if (!found) throw NotFlat();
  return found;
}

std::vector<std::string> FlatNode::texts() const {
  std::vector<std::string> found;
  if (is_null()) return found;
  for (std::string_view items = of_kind(FlatJson::Kind::list); !items.empty();) {
    const FlatJson::Value item = FlatJson::next_item(items);
    if (item.kind != FlatJson::Kind::string || item.text.empty()) throw NotFlat();
    found.emplace_back(item.text);
  }
  return found;
}

std::map<std::string, std::string> FlatNode::text_map() const {
  if (!is_null()) static_cast<void>(of_kind(FlatJson::Kind::empty_object));
  return {};
}

}  // namespace diplograph
