// What one code point is and what matching sees of it. Both are asked of every character of a text,
// so the first of them are computed once into tables.
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <array>
#include <memory>

#include "base/char_classes.hpp"
#include "base/unicode.hpp"

namespace diplograph {
namespace {

// Alphabets, and punctuation; the scripts behind them (and the presentation forms at the end of the
// plane) are too rare or too many to be worth the time at every start.
constexpr char32_t table_size = std::tuple_size_v<CharClasses>;

// Scripts that write vowels or accents as marks which matching passes over. In others (Devanagari,
// Thai) a mark is half the letter and stays.
bool has_optional_marks(UScriptCode script) {
  switch (script) {
    case USCRIPT_INHERITED:
    case USCRIPT_COMMON:
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_ARABIC:
    case USCRIPT_HEBREW:
    case USCRIPT_SYRIAC:
      return true;
    default:
      return false;
  }
}

UScriptCode script_of(UChar32 code) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(code, &status);
}

bool is_unseen(UChar32 code) {
  constexpr UChar32 tatweel = 0x0640;
  if (code == tatweel || u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return true;
  const auto type = u_charType(code);
  if (type == U_FORMAT_CHAR || type == U_ENCLOSING_MARK) return true;
  return type == U_NON_SPACING_MARK && has_optional_marks(script_of(code));
}

// NFKD tears an alphabet's letters from the marks that make them other letters (alef with hamza):
// which of those are the same is for a pack to say. Only Latin, Greek and Cyrillic lose their
// accents here.
icu::UnicodeString compatible(UChar32 code) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = script_of(code);
  const bool bare =
      script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC;
  const auto* form =
      bare ? icu::Normalizer2::getNFKDInstance(status) : icu::Normalizer2::getNFKCInstance(status);
  icu::UnicodeString text(code);
  if (U_SUCCESS(status)) text = form->normalize(text, status);
  return text.foldCase();
}

// Most characters stay what they are; asking for that is a tenth of the cost of normalising them.
bool is_plain(UChar32 code) {
  return !u_hasBinaryProperty(code, UCHAR_CASE_SENSITIVE) &&
         u_getIntPropertyValue(code, UCHAR_DECOMPOSITION_TYPE) == U_DT_NONE;
}

char32_t without_digit_shape(UChar32 code) {
  const bool is_digit = u_charType(code) == U_DECIMAL_DIGIT_NUMBER;
  return static_cast<char32_t>(is_digit ? U'0' + u_charDigitValue(code) : code);
}

std::u32string compute_fold(char32_t code_point) {
  const auto code = static_cast<UChar32>(code_point);
  if (code_point > 0x10FFFF || U_IS_SURROGATE(code)) return {code_point};
  if (is_unseen(code)) return {};
  if (is_plain(code)) return {without_digit_shape(code)};
  const icu::UnicodeString text = compatible(code);
  const bool was_space = u_isUWhiteSpace(code) != 0;
  std::u32string out;
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 part = text.char32At(at);
    // Presentation forms of single marks are a space with the mark: no space for matching.
    if (is_unseen(part) || (part == ' ' && !was_space)) continue;
    out.push_back(without_digit_shape(part));
  }
  return out;
}

CharClass compute_class(char32_t code_point) {
  const auto code = static_cast<UChar32>(code_point);
  if (code_point > 0x10FFFF) return CharClass::punctuation;
  if (code == '\n' || code == '\r' || code == 0x0B || code == 0x0C || code == 0x85 ||
      code == 0x2028 || code == 0x2029) {
    return CharClass::newline;
  }
  if (u_isUWhiteSpace(code) || code == 0x200B) return CharClass::space;
  if (is_unseen(code)) return CharClass::mark_or_ignorable;
  if (u_charType(code) == U_DECIMAL_DIGIT_NUMBER) return CharClass::digit;
  if (u_isUAlphabetic(code) || (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0) return CharClass::letter;
  if (u_iscntrl(code)) return CharClass::mark_or_ignorable;
  return CharClass::punctuation;
}

// The single code point that each folds to; `none` or `many` otherwise.
constexpr char32_t none = 0xFFFFFFFF;
constexpr char32_t many = 0xFFFFFFFE;
using Folds = std::array<char32_t, table_size>;

const Folds& folds() {
  static const std::unique_ptr<const Folds> instance = [] {
    auto made = std::make_unique<Folds>();
    for (char32_t code = 0; code < table_size; ++code) {
      const std::u32string fold = compute_fold(code);
      (*made)[code] = fold.empty() ? none : fold.size() == 1 ? fold[0] : many;
    }
    return made;
  }();
  return *instance;
}

}  // namespace

std::u32string fold_code_point(char32_t code_point) {
  if (code_point >= table_size) return compute_fold(code_point);
  const char32_t fold = folds()[code_point];
  if (fold == none) return {};
  if (fold == many) return compute_fold(code_point);
  return {fold};
}

const CharClasses& char_classes() {
  static const std::unique_ptr<const CharClasses> instance = [] {
    auto made = std::make_unique<CharClasses>();
    for (char32_t code = 0; code < made->size(); ++code) (*made)[code] = compute_class(code);
    return made;
  }();
  return *instance;
}

CharClass class_of(char32_t code_point) {
  return code_point < table_size ? char_classes()[code_point] : compute_class(code_point);
}

bool is_upper(char32_t code_point) {
  return code_point <= 0x10FFFF && (u_isUUppercase(static_cast<UChar32>(code_point)) != 0);
}

bool is_of_script(char32_t code_point, std::string_view script) {
  if (code_point > 0x10FFFF || class_of(code_point) != CharClass::letter) return false;
  auto status = U_ZERO_ERROR;
  const auto code = uscript_getScript(static_cast<UChar32>(code_point), &status);
  return U_SUCCESS(status) != 0 && script == uscript_getShortName(code);
}

}  // namespace diplograph
