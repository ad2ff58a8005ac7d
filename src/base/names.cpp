// What ICU's data knows of names: transliteration, regions, widths.
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>

#include <array>
#include <memory>

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

bool is_slug_letter(char16_t unit) {
  return (unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9');
}

bool is_space(char16_t unit) { return unit == u' ' || unit == u'-' || unit == u'_'; }

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
  const std::string utf8 = to_utf8(text);
  icu::UnicodeString latin = icu::UnicodeString::fromUTF8(utf8);
  to_latin().transliterate(latin);
  std::string slug;
  bool between = false;
  for (int32_t at = 0; at < latin.length(); ++at) {
    const char16_t unit = latin.charAt(at);
    if (is_slug_letter(unit)) {
      if (between && !slug.empty()) slug += '-';
      slug += static_cast<char>(unit);
      between = false;
    } else if (is_space(unit)) {
      between = true;
    }
  }
  return slug;
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
