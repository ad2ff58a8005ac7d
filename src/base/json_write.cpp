#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/eight.hpp"
#include "base/json.hpp"
#include "base/unicode.hpp"

namespace diplograph {
namespace {

// RapidJSON's writer looks at each character, and makes room for each: plain text is written at
// once, as nearly all text is.
class PlainWriter : public rapidjson::Writer<rapidjson::StringBuffer> {
 public:
  using Writer::Writer;
  bool String(const char* text, rapidjson::SizeType size) {
    if (plain_end({text, size}, 0) < size) return Writer::String(text, size);
    Prefix(rapidjson::kStringType);
    char* const room = os_->Push(size + 2);
    *room = '"';
    std::copy_n(text, size, room + 1);
    room[size + 1] = '"';
    return EndValue(true);
  }
  bool Key(const char* name, rapidjson::SizeType size) { return String(name, size); }
};

}  // namespace

// The two RapidJSON writers differ in type; the unused one costs nothing.
struct JsonWriter::Impl {
  using Buffer = rapidjson::StringBuffer;
  static constexpr std::size_t kRoom = 8192;  // for most lines
  explicit Impl(int indent) : pretty(indent > 0) {
    if (pretty) indented.SetIndent(' ', static_cast<unsigned>(indent));
  }
  // Calls `action` with the writer in use.
  template <typename Action>
  void with(const Action& action) {
    if (pretty) {
      action(indented);
    } else {
      action(plain);
    }
  }
  bool pretty;
  Buffer buffer{nullptr, kRoom};
  PlainWriter plain{buffer};
  rapidjson::PrettyWriter<Buffer> indented{buffer};
};

JsonWriter::JsonWriter(int indent) : impl_(std::make_unique<Impl>(indent)) {}
JsonWriter::~JsonWriter() = default;
JsonWriter::JsonWriter(JsonWriter&&) noexcept = default;
JsonWriter& JsonWriter::operator=(JsonWriter&&) noexcept = default;

JsonWriter& JsonWriter::begin_object() {
  impl_->with([](auto& writer) { writer.StartObject(); });
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  impl_->with([](auto& writer) { writer.EndObject(); });
  return *this;
}

JsonWriter& JsonWriter::begin_array() {
  impl_->with([](auto& writer) { writer.StartArray(); });
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  impl_->with([](auto& writer) { writer.EndArray(); });
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  impl_->with([name](auto& writer) {
    writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
  });
  return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
  std::string repaired;
  if (!is_ascii(text) && !is_utf8(text)) {
    repaired = to_utf8(to_utf32(text));
    text = repaired;
  }
  impl_->with([text](auto& writer) {
    writer.String(text.empty() ? "" : text.data(), static_cast<rapidjson::SizeType>(text.size()));
  });
  return *this;
}

JsonWriter& JsonWriter::value(std::int64_t number) {
  impl_->with([number](auto& writer) { writer.Int64(number); });
  return *this;
}

JsonWriter& JsonWriter::value(double number) {
  if (!std::isfinite(number)) return null();
  // The shortest digits that read back the same; a whole number keeps ".0" so that it stays a real.
  std::array<char, 40> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  std::string text(digits.data(), end);
  if (text.find_first_of(".e") == std::string::npos) text += ".0";
  impl_->with(
      [&text](auto& writer) { writer.RawValue(text.data(), text.size(), rapidjson::kNumberType); });
  return *this;
}

JsonWriter& JsonWriter::value(bool flag) {
  impl_->with([flag](auto& writer) { writer.Bool(flag); });
  return *this;
}

JsonWriter& JsonWriter::null() {
  impl_->with([](auto& writer) { writer.Null(); });
  return *this;
}

std::string_view JsonWriter::text() const {
  return {impl_->buffer.GetString(), impl_->buffer.GetSize()};
}

std::string JsonWriter::take() {
  std::string out(text());
  impl_->buffer.Clear();
  impl_->with([this](auto& writer) { writer.Reset(impl_->buffer); });
  return out;
}

}  // namespace diplograph
