#include <doctest/doctest.h>

#include "base/unicode.hpp"

namespace diplograph {
namespace {

// "salam ya dunya, kayfa al-hal" twice over, in Arabic letters.
const std::u32string greeting =
    U"\u0633\u0644\u0627\u0645 \u064A\u0627 \u062F\u0646\u064A\u0627\u060C "
    U"\u0643\u064A\u0641 \u0627\u0644\u062D\u0627\u0644";
const std::string in_windows_1256 =
    "\xD3\xE1\xC7\xE3 \xED\xC7 \xCF\xE4\xED\xC7\xA1 \xDF\xED\xDD \xC7\xE1\xCD\xC7\xE1";
const std::string in_iso_8859_6 =
    "\xD3\xE4\xC7\xE5 \xEA\xC7 \xCF\xE6\xEA\xC7\xAC \xE3\xEA\xE1 \xC7\xE4\xCD\xC7\xE4";

std::string as_utf16(const std::u32string& text, bool little) {
  std::string out;
  for (const char32_t code : text) {
    const char high = static_cast<char>(code >> 8U);
    const char low = static_cast<char>(code & 0xFFU);
    out += little ? low : high;
    out += little ? high : low;
  }
  return out;
}

}  // namespace

TEST_CASE("A charset is found without being told") {
  struct Case {
    std::string bytes;
    std::string charset;
  };
  const Case cases[] = {
      {to_utf8(greeting), "UTF-8"},
      {"\xEF\xBB\xBF" + to_utf8(greeting), "UTF-8"},
      {in_windows_1256, "windows-1256"},
      {in_iso_8859_6, "ISO-8859-6"},
      {"\xFF\xFE" + as_utf16(greeting, true), "UTF-16LE"},
      {"\xFE\xFF" + as_utf16(greeting, false), "UTF-16BE"},
      {as_utf16(greeting, true), "UTF-16LE"},
      {as_utf16(greeting, false), "UTF-16BE"},
  };
  for (const Case& c : cases) {
    const Decoded decoded = decode(c.bytes);
    CHECK(decoded.charset == c.charset);
    CHECK(to_utf8(decoded.text) == to_utf8(greeting));
    CHECK(decoded.replaced == 0);
  }
}

TEST_CASE("A declared charset is believed unless a byte order mark says otherwise") {
  CHECK(decode(in_windows_1256, "cp1256").text == greeting);
  CHECK(decode("\xEF\xBB\xBF" + to_utf8(greeting), "windows-1256").text == greeting);
  CHECK(decode(to_utf8(greeting), "no-such-charset").text == greeting);
  CHECK(is_charset("ISO-8859-6"));
  CHECK_FALSE(is_charset("no-such-charset"));
  CHECK_FALSE(is_charset(""));
}

TEST_CASE("UTF-8 with damage stays UTF-8 and the damage is counted") {
  std::string bytes = to_utf8(greeting + greeting);
  bytes.insert(4, "\xFF");
  bytes.pop_back();
  const Decoded decoded = decode(bytes);
  CHECK(decoded.charset == "UTF-8");
  CHECK(decoded.replaced == 2);
}

TEST_CASE("Nothing decodes to nothing") {
  CHECK(decode("").text.empty());
  CHECK(decode("plain").charset == "UTF-8");
}

}  // namespace diplograph
