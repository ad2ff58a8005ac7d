// All Unicode work, over ICU: the only header behind which ICU stands.
//
// Text inside the program is UTF-32 (one element a code point, so that spans index it) while it is
// read, UTF-8 in results. Functions are pure and thread-safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diplograph {

// UTF-8 <-> UTF-32. Ill-formed input becomes U+FFFD, one for each maximal ill-formed part;
// `replaced` counts them if given (append_utf32 adds to it). Linear, no ICU call a character.
[[nodiscard]] std::u32string to_utf32(std::string_view utf8, std::size_t* replaced = nullptr);
void append_utf32(std::string_view utf8, std::u32string& out, std::size_t* replaced = nullptr);
[[nodiscard]] std::string to_utf8(std::u32string_view text);
void append_utf8(std::u32string_view text, std::string& out);
[[nodiscard]] bool is_utf8(std::string_view bytes);
// The two are the same text. Makes no string of it.
[[nodiscard]] bool is_same(std::u32string_view text, std::string_view utf8);

// Text in normalisation form C.
[[nodiscard]] std::string to_nfc(std::string_view utf8);
[[nodiscard]] bool is_nfc(std::string_view utf8);

// One code point folded for matching: NFKD, marks and default-ignorables off, case folded, digits
// of all scripts as ASCII. Empty for what matching must not see (vowel marks, tatweel, bidi
// controls).
[[nodiscard]] std::u32string fold_code_point(char32_t code_point);

enum class CharClass : unsigned char {
  letter,  // words are of these three
  digit,
  mark_or_ignorable,
  space,
  newline,
  punctuation
};
[[nodiscard]] CharClass class_of(char32_t code_point);
[[nodiscard]] bool is_upper(char32_t code_point);
// Whether it is a letter of that script (ISO 15924: "Arab", "Latn").
[[nodiscard]] bool is_of_script(char32_t code_point, std::string_view script);

// Bytes of any charset as UTF-32. Order of trust: byte order mark, `declared` (IANA name, may be
// empty), UTF-8 validity, ICU's detector among `candidates` hints. Never fails: what cannot be
// decoded becomes U+FFFD and is counted.
struct Decoded {
  std::u32string text;  // no byte order mark
  std::string charset;  // IANA name of what was used
  std::size_t replaced = 0;
};
[[nodiscard]] Decoded decode(std::string_view bytes, std::string_view declared = {});
// Whether ICU knows the charset of that name.
[[nodiscard]] bool is_charset(std::string_view name);

// ASCII transliteration ("Any-Latin; Latin-ASCII"), lower case, words joined by '-': for ids of
// unknown names.
[[nodiscard]] std::string to_ascii_slug(std::u32string_view text);

// CLDR's name of an ISO 3166-1 alpha-2 region in a language; nothing where CLDR has none.
[[nodiscard]] std::optional<std::string> region_name(std::string_view alpha2,
                                                     std::string_view lang);

// The number of terminal columns UTF-8 text takes (wide characters two, marks none).
[[nodiscard]] std::size_t column_width(std::string_view utf8);

}  // namespace diplograph
