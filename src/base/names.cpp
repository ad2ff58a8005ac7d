// What ICU's data knows of names: transliteration, regions, widths.
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <utility>

#include "base/error.hpp"
#include "base/unicode.hpp"

namespace diplograph {
namespace {

std::unique_ptr<const icu::Transliterator> make_to_latin() {
  UErrorCode status = U_ZERO_ERROR;
  const auto* made =
      icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status);
  if (U_FAILURE(status)) throw Error(Error::Code::input, "ICU", u_errorName(status));
  return std::unique_ptr<const icu::Transliterator>(made);
}

// One a thread: making one takes milliseconds, and sharing is not promised to be safe.
const icu::Transliterator& to_latin() {
  thread_local const auto instance = make_to_latin();
  // clang 14 takes what the call returns for a temporary that is destroyed; it is `instance`.
  return *instance;  // NOLINT(clang-analyzer-cplusplus.NewDelete)
}

// What ICU's Arabic-Latin and Latin-ASCII leave of single letters, from U+0621 on: making its
// transliterator takes longer than reading an article. Marks over letters change their neighbours;
// they are left to ICU.
constexpr char32_t kFirstLetter = 0x621;
constexpr auto kLetters = std::to_array<std::string_view>(
    {"",   "a", "a",  "w", "a", "y", "a",  "b", "t", "t", "th", "j", "h",
     "kh", "d", "dh", "r", "z", "s", "sh", "s", "d", "t", "z",  "",  "gh"});
constexpr char32_t kFirstLaterLetter = 0x641;
constexpr auto kLaterLetters =
    std::to_array<std::string_view>({"f", "q", "k", "l", "m", "n", "h", "w", "y", "y"});

bool is_slug_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9'); }

bool is_space(char32_t c) { return c == U' ' || c == U'-' || c == U'_'; }

class Slug {
 public:
  void add(char32_t c) {
    if (is_slug_letter(c)) {
      if (between_ && !text_.empty()) text_ += '-';
      text_ += static_cast<char>(c);
      between_ = false;
    } else if (is_space(c)) {
      between_ = true;
    }
  }
  void add(std::string_view ascii) {
    for (const char c : ascii) add(static_cast<char32_t>(c));
  }
  // False for what only ICU can tell.
  bool add_letter(char32_t c) {
    if (c < 0x80) {
      add(c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c);
    } else if (c >= kFirstLetter && c < kFirstLetter + kLetters.size()) {
      add(kLetters[c - kFirstLetter]);
    } else if (c >= kFirstLaterLetter && c < kFirstLaterLetter + kLaterLetters.size()) {
      add(kLaterLetters[c - kFirstLaterLetter]);
    } else {
      return false;
    }
    return true;
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
  bool between_ = false;
};

std::size_t columns(char32_t code_point) {
  const auto code = static_cast<UChar32>(code_point);
  const auto type = u_charType(code);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR ||
      type == U_CONTROL_CHAR) {
    return 0;
  }
  const auto width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

std::string to_ascii_slug(std::u32string_view text) {
  Slug slug;
  if (std::all_of(text.begin(), text.end(), [&](char32_t c) { return slug.add_letter(c); }))
    return slug.take();
  const std::string utf8 = to_utf8(text);
  icu::UnicodeString latin = icu::UnicodeString::fromUTF8(utf8);
  to_latin().transliterate(latin);
  slug = {};
  for (int32_t at = 0; at < latin.length(); ++at) slug.add(char32_t{latin.charAt(at)});
  return slug.take();
}

std::optional<std::string> region_name(std::string_view alpha2, std::string_view lang) {
  const std::string locale = "und_" + std::string(alpha2);
  std::array<char16_t, 256> name{};
  UErrorCode status = U_ZERO_ERROR;
  const int32_t size =
      uloc_getDisplayCountry(locale.c_str(), std::string(lang).c_str(), name.data(),
                             static_cast<int32_t>(name.size()), &status);
  // Without a name ICU gives the code back and warns.
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING || size == 0) return std::nullopt;
  std::string out;
  icu::UnicodeString(name.data(), size).toUTF8String(out);
  if (out == alpha2) return std::nullopt;
  return out;
}

std::size_t column_width(std::string_view utf8) {
  std::size_t width = 0;
  for (const char32_t code : to_utf32(utf8)) width += columns(code);
  return width;
}

}  // namespace diplograph
