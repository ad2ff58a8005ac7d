// RapidJSON's reader drives our own value stack: iterative, so that depth costs memory and not
// stack.
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>
#include <rapidjson/stream.h>

#include <limits>
#include <string>

#include "base/error.hpp"
#include "base/json.hpp"
#include "base/unicode.hpp"

namespace diplograph {
namespace {

// One open array or object.
struct Level {
  bool is_object = false;
  std::string key;
  std::vector<Json> items;
  std::vector<Json::Member> members;
};

class Builder {
 public:
  // `halves` where the text may have escapes that are no character, but half of a pair.
  Builder(std::size_t max_depth, bool halves) : max_depth_(max_depth), halves_(halves) {}

  bool Null() { return add(Json()); }
  bool Bool(bool value) { return add(Json(value)); }
  bool Int(int value) { return add(Json(std::int64_t{value})); }
  bool Uint(unsigned value) { return add(Json(std::int64_t{value})); }
  bool Int64(std::int64_t value) { return add(Json(value)); }
  bool Uint64(std::uint64_t value) {
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (value > most) return add(Json(static_cast<double>(value)));
    return add(Json(static_cast<std::int64_t>(value)));
  }
  bool Double(double value) { return add(Json(value)); }
  bool RawNumber(const char* /*text*/, rapidjson::SizeType /*size*/, bool /*copy*/) {
    return false;
  }
  bool String(const char* text, rapidjson::SizeType size, bool /*copy*/) {
    return is_text({text, size}) && add(Json(std::string(text, size)));
  }
  bool Key(const char* text, rapidjson::SizeType size, bool /*copy*/) {
    if (!is_text({text, size})) return false;
    levels_.back().key.assign(text, size);
    return true;
  }
  bool StartObject() { return open(true); }
  bool StartArray() { return open(false); }
  bool EndObject(rapidjson::SizeType /*count*/) { return close(); }
  bool EndArray(rapidjson::SizeType /*count*/) { return close(); }

  Json take() { return std::move(root_); }
  // Why it ended reading; empty if it did not.
  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  bool open(bool is_object) {
    if (levels_.size() >= max_depth_) {
      problem_ = "nested deeper than " + std::to_string(max_depth_) + " levels";
      return false;
    }
    levels_.emplace_back().is_object = is_object;
    return true;
  }
  bool close() {
    Level level = std::move(levels_.back());
    levels_.pop_back();
    return add(level.is_object ? Json(std::move(level.members)) : Json(std::move(level.items)));
  }
  // RapidJSON lets the second half of a pair pass that has no first.
  bool is_text(std::string_view text) {
    if (!halves_ || is_utf8(text)) return true;
    problem_ = rapidjson::GetParseError_En(rapidjson::kParseErrorStringUnicodeSurrogateInvalid);
    return false;
  }
  bool add(Json value) {
    if (levels_.empty()) {
      root_ = std::move(value);
    } else if (levels_.back().is_object) {
      Level& level = levels_.back();
      level.members.emplace_back(std::move(level.key), std::move(value));
    } else {
      levels_.back().items.push_back(std::move(value));
    }
    return true;
  }

  std::size_t max_depth_;
  bool halves_;
  std::vector<Level> levels_;
  Json root_;
  std::string problem_;
};

[[noreturn]] void fail(const std::string& place, std::size_t byte, const std::string& problem) {
  throw Error(Error::Code::input, place,
              "not JSON at byte " + std::to_string(byte) + ": " + problem);
}

// Strings are read where they stand in the text, a copy of our own, rather than each into a copy
// that grows. Of sound UTF-8, as nearly all is, RapidJSON need not look at each byte.
//
// A character cut short by the text's end makes RapidJSON's check read on for the bytes that the
// first one promises, past the closing null: so many more stand behind a text in doubt.
rapidjson::ParseResult parse(std::string text, Builder& builder) {
  constexpr std::size_t kPromised = 3;
  constexpr unsigned sound = rapidjson::kParseIterativeFlag | rapidjson::kParseInsituFlag;
  constexpr unsigned doubtful = sound | rapidjson::kParseValidateEncodingFlag;
  const bool is_sound = is_utf8(text);
  if (!is_sound) text.append(kPromised, '\0');
  rapidjson::InsituStringStream stream(text.data());
  rapidjson::Reader reader;
  return is_sound ? reader.Parse<sound>(stream, builder) : reader.Parse<doubtful>(stream, builder);
}

}  // namespace

Json parse_json(std::string_view text, const std::string& place, std::size_t max_depth) {
  // RapidJSON would take it for the text's end, and pass over what stands behind it.
  if (const auto null = text.find('\0'); null != std::string_view::npos) {
    fail(place, null, "a null character");
  }
  const auto has = [text](std::string_view part) { return text.find(part) != text.npos; };
  Builder builder(max_depth, has("\\ud") || has("\\uD"));
  // UTF8<> over the bare stream: a byte order mark is a fault of the file, and told as one.
  const auto result = parse(std::string(text), builder);
  if (result.IsError()) {
    const std::string& own = builder.problem();
    fail(place, result.Offset(), own.empty() ? rapidjson::GetParseError_En(result.Code()) : own);
  }
  return builder.take();
}

}  // namespace diplograph
