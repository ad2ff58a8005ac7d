#include "graph/words.hpp"

#include "base/unicode.hpp"

namespace diplograph {

std::u32string fold_plain(std::u32string_view text) {
  std::u32string folded;
  folded.reserve(text.size());
  for (const char32_t letter : text) folded += fold_code_point(letter);
  return folded;
}

std::u32string words_of(std::string_view utf8, const Fold32& fold) {
  std::u32string words;
  bool gap = false;
  for (const char32_t letter : fold(to_utf32(utf8))) {
    const CharClass found = class_of(letter);
    if (found == CharClass::mark_or_ignorable) continue;
    if (found != CharClass::letter && found != CharClass::digit) {
      gap = true;
      continue;
    }
    if (gap && !words.empty()) words.push_back(U' ');
    gap = false;
    words.push_back(letter);
  }
  return words;
}

}  // namespace diplograph
