// Punctuation that no keyboard of ASCII has, by name, and what several stages ask of a mark.
#pragma once

namespace diplograph {

inline constexpr char32_t kHyphen = 0x2010;
inline constexpr char32_t kFirmHyphen = 0x2011;  // breaks no line
inline constexpr char32_t kEnDash = 0x2013;
inline constexpr char32_t kEmDash = 0x2014;
inline constexpr char32_t kBullet = 0x2022;
inline constexpr char32_t kEllipsis = 0x2026;
inline constexpr char32_t kArabicComma = 0x060C;
inline constexpr char32_t kArabicSemicolon = 0x061B;
inline constexpr char32_t kArabicQuestion = 0x061F;
inline constexpr char32_t kUrduStop = 0x06D4;
inline constexpr char32_t kIdeographicComma = 0x3001;
inline constexpr char32_t kIdeographicStop = 0x3002;
inline constexpr char32_t kOpenGuillemet = 0x00AB;
inline constexpr char32_t kCloseGuillemet = 0x00BB;
inline constexpr char32_t kOpenSingle = 0x2018;
inline constexpr char32_t kCloseSingle = 0x2019;  // and the apostrophe of printers
inline constexpr char32_t kOpenDouble = 0x201C;
inline constexpr char32_t kCloseDouble = 0x201D;
inline constexpr char32_t kLowDouble = 0x201E;
inline constexpr char32_t kCloseAngle = 0x203A;

[[nodiscard]] constexpr bool is_apostrophe_mark(char32_t mark) {
  return mark == U'\'' || mark == kCloseSingle;
}
[[nodiscard]] constexpr bool is_dash_mark(char32_t mark) {
  return mark == U'-' || mark == kEnDash || mark == kEmDash;
}
[[nodiscard]] constexpr bool is_comma_mark(char32_t mark) {
  return mark == U',' || mark == kArabicComma || mark == kIdeographicComma;
}
// Any quotation mark but the straight single one.
[[nodiscard]] constexpr bool is_quote_mark(char32_t mark) {
  return mark == U'"' || mark == kOpenGuillemet || mark == kCloseGuillemet || mark == kOpenDouble ||
         mark == kCloseDouble || mark == kLowDouble || mark == kOpenSingle || mark == kCloseSingle;
}
// Ends a sentence, where no more is known of it.
[[nodiscard]] constexpr bool is_stop_mark(char32_t mark) {
  return mark == U'.' || mark == U'!' || mark == U'?' || mark == kArabicQuestion ||
         mark == kEllipsis || mark == kIdeographicStop || mark == kUrduStop;
}
// May stand behind a stop and still belong to its sentence.
[[nodiscard]] constexpr bool is_closing_mark(char32_t mark) {
  return mark == U'"' || mark == U'\'' || mark == U')' || mark == U']' || mark == kCloseGuillemet ||
         mark == kCloseSingle || mark == kCloseDouble || mark == kCloseAngle;
}

}  // namespace diplograph
