#include "base/unicode.hpp"

#include <doctest/doctest.h>

#include "base/utf8_places.hpp"

namespace diplograph {
namespace {

std::u32string fold(std::u32string_view text) {
  std::u32string out;
  for (const char32_t code : text) out += fold_code_point(code);
  return out;
}

}  // namespace

TEST_CASE("UTF-8 and UTF-32 give each other back") {
  for (const std::u32string& text :
       {std::u32string(), std::u32string(U"abc"), std::u32string(U"\u0628\u064E\u062A"),
        std::u32string(U"\u20AC\U0001F1F8\U0010FFFF")}) {
    std::size_t replaced = 9;
    const std::string utf8 = to_utf8(text);
    CHECK(is_utf8(utf8));
    CHECK(to_utf32(utf8, &replaced) == text);
    CHECK(replaced == 0);
    CHECK(is_same(text, utf8));
    CHECK_FALSE(is_same(text, utf8 + 'x'));
    CHECK_FALSE(is_same(text + U'x', utf8));
  }
}

TEST_CASE("A character stands in UTF-8 behind the bytes of those before it") {
  const std::u32string text = U"a\u0628\u20AC\U0001F1F8\u0628bcdefghijkl\u20AC\u20AC\u20AC\u0628m";
  const std::string utf8 = to_utf8(text);
  Utf8Places forward(utf8);
  Utf8Places backward(utf8);
  for (std::size_t place = 0; place <= text.size(); ++place) {
    CAPTURE(place);
    CHECK(forward.byte_of(place) == to_utf8(text.substr(0, place)).size());
    const auto other = text.size() - place;
    CHECK(backward.byte_of(other) == to_utf8(text.substr(0, other)).size());
    CHECK(Utf8Places(utf8).byte_of(place) == forward.byte_of(place));
  }
}

TEST_CASE("Each maximal ill-formed part becomes one replacement character") {
  struct Case {
    std::string_view bytes;
    std::u32string text;
    std::size_t replaced;
  };
  const Case cases[] = {
      {"a\x80z", U"a\uFFFDz", 1},
      {"\xC0\xAF", U"\uFFFD\uFFFD", 2},            // overlong
      {"\xED\xA0\x80", U"\uFFFD\uFFFD\uFFFD", 3},  // a surrogate
      {"\xF4\x90\x80\x80", U"\uFFFD\uFFFD\uFFFD\uFFFD", 4},
      {"\xE2\x82z", U"\uFFFDz", 1},  // cut short
      {"\xD8", U"\uFFFD", 1},
      {"\xF0\x9F\x87", U"\uFFFD", 1},
  };
  for (const Case& c : cases) {
    std::size_t replaced = 0;
    CHECK(to_utf32(c.bytes, &replaced) == c.text);
    CHECK(replaced == c.replaced);
    CHECK_FALSE(is_utf8(c.bytes));
  }
}

TEST_CASE("Bytes are text or not wherever they stand") {
  const std::string_view parts[] = {
      "a",        "\xD8\xA7",     "\xE2\x80\x9C", "\xF0\x9F\x87\xB8", "\xD8", "\x80",
      "\xC1\xBF", "\xED\xA0\x80", "\xE2\x80",     "\xF4\x90\x80\x80", "\xF5"};
  constexpr std::size_t sound = 4;
  for (std::size_t part = 0; part < std::size(parts); ++part) {
    for (std::size_t at = 0; at < 20; ++at) {
      for (const std::string pair : {"z", "\xD9\x85", "\xE2\x82\xAC"}) {
        std::string before;
        while (before.size() < at) before += pair;
        const std::string bytes = before + std::string(parts[part]) + "zzzzzzzz" + before;
        CAPTURE(bytes);
        std::size_t replaced = 0;
        const std::u32string text = to_utf32(bytes, &replaced);
        CHECK(is_utf8(bytes) == (part < sound));
        CHECK((replaced == 0) == (part < sound));
        CHECK((to_utf8(text) == bytes) == (part < sound));
      }
    }
  }
}

TEST_CASE("NFC composes and leaves what is composed") {
  CHECK(to_nfc("\u0627\u0653") == "\u0622");
  CHECK_FALSE(is_nfc("\u0627\u0653"));
  CHECK(is_nfc("\u0622 abc"));
  CHECK(to_nfc("a\xFFz") == "a\uFFFDz");
}

TEST_CASE("Folding takes away what matching must not see") {
  struct Case {
    std::u32string_view text;
    std::u32string_view folded;
  };
  const Case cases[] = {
      {U"\u0645\u064F\u062D\u0640\u0645\u0651\u062F",
       U"\u0645\u062D\u0645\u062F"},                   // marks, tatweel
      {U"\u200Fa\u200Cb\uFEFF\u2067c\u2069", U"abc"},  // controls of direction and joining
      {U"\u0661\u0662\u06F3", U"123"},                 // digits of two scripts
      {U"\uFEFB\uFE8D", U"\u0644\u0627\u0627"},        // presentation forms
      {U"\u0623\u0624\u0649\u0629", U"\u0623\u0624\u0649\u0629"},  // letters: for the packs
      {U"\u064B\u0670\u06D6\uFE70", U""},
      {U"\u00C9cole Stra\u00DFe \u0419", U"ecole strasse \u0438"},
      {U"\u201Cx\u201D \u00ABy\u00BB", U"\u201Cx\u201D \u00ABy\u00BB"},
      {U"\u0928\u0940\u0924\u093F", U"\u0928\u0940\u0924\u093F"},  // vowel signs are letters there
  };
  for (const Case& c : cases) {
    CAPTURE(to_utf8(c.text));
    CHECK(to_utf8(fold(c.text)) == to_utf8(c.folded));
  }
}

TEST_CASE("Characters have a class") {
  CHECK(class_of(U'a') == CharClass::letter);
  CHECK(class_of(U'\u0639') == CharClass::letter);
  CHECK(class_of(U'\u0667') == CharClass::digit);
  CHECK(class_of(U' ') == CharClass::space);
  CHECK(class_of(U'\u00A0') == CharClass::space);
  CHECK(class_of(U'\n') == CharClass::newline);
  CHECK(class_of(U'\u064E') == CharClass::mark_or_ignorable);
  CHECK(class_of(U'\u0640') == CharClass::mark_or_ignorable);
  CHECK(class_of(U'\u200F') == CharClass::mark_or_ignorable);
  CHECK(class_of(U'\u060C') == CharClass::punctuation);
  CHECK(class_of(U'"') == CharClass::punctuation);
  CHECK(class_of(U'\U0001F600') == CharClass::punctuation);
  CHECK(is_upper(U'A'));
  CHECK_FALSE(is_upper(U'a'));
  CHECK_FALSE(is_upper(U'\u0639'));
}

TEST_CASE("Letters that are looked up become what ICU makes of them") {
  // A sign that the tables lack, and that no slug has, sends all of a text to ICU.
  const std::u32string_view sign = U"\u2026";
  for (char32_t c = 1; c < 0x700; ++c) {
    const std::u32string text = U"A\u0644" + std::u32string(1, c) + U"\u064A z";
    CAPTURE(static_cast<std::uint32_t>(c));
    CHECK(to_ascii_slug(text) == to_ascii_slug(text + std::u32string(sign)));
  }
}

TEST_CASE("Names become ASCII slugs") {
  CHECK(to_ascii_slug(U"Wang Yi") == "wang-yi");
  CHECK(to_ascii_slug(U"  \u00C9mile  de-la_Tour ") == "emile-de-la-tour");
  CHECK(to_ascii_slug(U"\u0633\u0627\u0645\u0631") == "samr");
  CHECK(to_ascii_slug(U"") == "");
  CHECK(to_ascii_slug(U"\u0645\u064F\u0646\u0649 A_2") == "muny-a-2");
}

TEST_CASE("Regions have the names of CLDR") {
  CHECK(region_name("RU", "en") == "Russia");
  CHECK(region_name("CN", "ar") == "\u0627\u0644\u0635\u064A\u0646");
  CHECK_FALSE(region_name("QJ", "en"));
  CHECK_FALSE(region_name("", "en"));
}

TEST_CASE("Columns are counted as a terminal shows them") {
  CHECK(column_width("abc") == 3);
  CHECK(column_width("\u0628\u064E\u062A") == 2);
  CHECK(column_width("\u738B\u6BC5") == 4);
  CHECK(column_width("\u2067a\u2069") == 1);
}

}  // namespace diplograph
