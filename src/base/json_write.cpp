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

// Calls `use` with the text, ill-formed parts of it as U+FFFD.
template <typename Use>
void use_sound(std::string_view text, const Use& use) {
  const std::string repaired = is_utf8(text) ? std::string() : to_utf8(to_utf32(text));
  if (!repaired.empty()) text = repaired;
  use(text.empty() ? "" : text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

// RapidJSON's writer looks at each character, and makes room for each: plain text is written eight
// bytes at a time, as nearly all text is.
class PlainWriter : public rapidjson::Writer<rapidjson::StringBuffer> {
 public:
  using Writer::Writer;
  void put(std::string_view text) {
    Prefix(rapidjson::kStringType);
    if (!put_plain(text))
      use_sound(text,
                [&](const char* sound, rapidjson::SizeType size) { WriteString(sound, size); });
    EndValue(true);
  }

 private:
  // Writes nothing where some byte cannot stay as it is: that shows when all are copied.
  bool put_plain(std::string_view text) {
    const std::size_t size = text.size();
    const std::size_t room = std::max(size, sizeof(Eight)) + 2;
    char* const out = os_->Push(room) + 1;
    Eight all = 0;
    Eight escaped = 0;
    const auto copy = [&](Eight eight, std::size_t at) {
      all |= eight;
      escaped |= escaped_in(eight);
      put_eight(eight, out + at);
    };
    if (size >= sizeof(Eight)) {
      const std::size_t last = size - sizeof(Eight);
      for (std::size_t at = 0; at < last; at += sizeof(Eight)) copy(eight_at(text, at), at);
      copy(eight_at(text, last), last);
    } else if (size > 0) {
      copy(short_eight(text), 0);
    }
    out[-1] = '"';
    out[size] = '"';
    const bool plain = escaped == 0 && ((all & kHighBits) == 0 || is_utf8(text));
    os_->Pop(plain ? room - size - 2 : room);
    return plain;
  }
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

JsonWriter& JsonWriter::key(std::string_view name) { return value(name); }

JsonWriter& JsonWriter::value(std::string_view text) {
  if (impl_->pretty) {
    use_sound(text, [this](const char* sound, rapidjson::SizeType size) {
      impl_->indented.String(sound, size);
    });
  } else {
    impl_->plain.put(text);
  }
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
