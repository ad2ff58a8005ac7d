#include "graph/format/fonts.hpp"

#include <fontconfig/fontconfig.h>

#include <array>
#include <cstdio>
#include <memory>
#include <mutex>
#include <set>

#include "base/error.hpp"
#include "base/unicode.hpp"
#include "graph/format/late_library.hpp"

namespace diplograph {
namespace {

struct Fontconfig : LateLibrary {
  Fontconfig() : LateLibrary(DIPLOGRAPH_LIBFONTCONFIG, "libfontconfig1") {}
  decltype(&::FcInit) init = at("FcInit");
  decltype(&::FcPatternCreate) pattern_create = at("FcPatternCreate");
  decltype(&::FcPatternAddString) pattern_add_string = at("FcPatternAddString");
  decltype(&::FcPatternDestroy) pattern_destroy = at("FcPatternDestroy");
  decltype(&::FcConfigSubstitute) config_substitute = at("FcConfigSubstitute");
  decltype(&::FcDefaultSubstitute) default_substitute = at("FcDefaultSubstitute");
  decltype(&::FcFontSort) font_sort = at("FcFontSort");
  decltype(&::FcFontSetDestroy) font_set_destroy = at("FcFontSetDestroy");
  decltype(&::FcCharSetHasChar) char_set_has_char = at("FcCharSetHasChar");
  decltype(&::FcCharSetDestroy) char_set_destroy = at("FcCharSetDestroy");
};

const Fontconfig& fontconfig() {
  static const Fontconfig library;
  return library;
}

std::set<char32_t> letters_of(std::string_view utf8) {
  std::set<char32_t> letters;
  for (const char32_t letter : to_utf32(utf8)) {
    if (class_of(letter) == CharClass::letter) letters.insert(letter);
  }
  return letters;
}

// Every letter that any font has, in fontconfig's own set; null without fontconfig or fonts.
std::unique_ptr<FcCharSet, decltype(&FcCharSetDestroy)> letters_of_all_fonts() {
  std::unique_ptr<FcCharSet, decltype(&FcCharSetDestroy)> all(nullptr,
                                                              fontconfig().char_set_destroy);
  if (fontconfig().init() == FcFalse) return all;
  FcPattern* const pattern = fontconfig().pattern_create();
  fontconfig().pattern_add_string(pattern, FC_FAMILY, reinterpret_cast<const FcChar8*>("sans"));
  fontconfig().config_substitute(nullptr, pattern, FcMatchPattern);
  fontconfig().default_substitute(pattern);
  FcCharSet* letters = nullptr;
  FcResult result = FcResultNoMatch;
  FcFontSet* const fonts = fontconfig().font_sort(nullptr, pattern, FcTrue, &letters, &result);
  all.reset(letters);
  if (fonts != nullptr) fontconfig().font_set_destroy(fonts);
  fontconfig().pattern_destroy(pattern);
  return all;
}

std::string names_of(const std::u32string& letters) {
  std::string names;
  for (std::size_t i = 0; i < letters.size() && i < 5; ++i) {
    std::array<char, 16> name{};
    std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(letters[i]));
    names += (i == 0 ? "" : ", ") + std::string(name.data());
  }
  return letters.size() > 5 ? names + ", ..." : names;
}

}  // namespace

std::u32string missing_letters(std::string_view text) {
  static std::mutex mutex;
  const std::lock_guard lock(mutex);
  const auto known = letters_of_all_fonts();
  std::u32string missing;
  for (const char32_t letter : letters_of(text)) {
    if (!known || fontconfig().char_set_has_char(known.get(), letter) == FcFalse)
      missing.push_back(letter);
  }
  return missing;
}

std::string check_fonts(std::string_view text) {
  const std::u32string missing = missing_letters(text);
  if (missing.empty()) return {};
  if (missing.size() * 4 >= letters_of(text).size()) {
    throw Error(Error::Code::output, "fonts", "no font here has the letters " + names_of(missing),
                "apt install fonts-dejavu-core");
  }
  return "no font here has the letters " + names_of(missing) + "; they are drawn as boxes";
}

}  // namespace diplograph
