#include "graph/format/bidi.hpp"

#include <algorithm>

#include "base/unicode.hpp"

namespace diplograph {
namespace {

constexpr char32_t left_to_right = 0x2066;
constexpr char32_t right_to_left = 0x2067;
constexpr char32_t end_of_isolate = 0x2069;

// The blocks of right-to-left scripts.
bool is_right_to_left(char32_t letter) {
  return (letter >= 0x0590 && letter <= 0x08FF) || (letter >= 0xFB1D && letter <= 0xFDFF) ||
         (letter >= 0xFE70 && letter <= 0xFEFC) || (letter >= 0x10800 && letter <= 0x10FFF) ||
         (letter >= 0x1E800 && letter <= 0x1EFFF);
}

bool is_word(char32_t letter) {
  const CharClass found = class_of(letter);
  return found == CharClass::letter || found == CharClass::digit;
}

bool is_one_of(char32_t letter, std::u32string_view letters) {
  return letters.find(letter) != std::u32string_view::npos;
}

// Brackets and quotation marks belong to the sentence around a run: half a pair inside it would
// turn the wrong way.
bool is_bracket(char32_t letter) { return is_one_of(letter, U"()[]{}\"'\u00AB\u00BB"); }
bool closes_sentence(char32_t letter) { return is_one_of(letter, U" .,:;!?"); }

// The end of the left-to-right run that starts at `from`.
std::size_t run_end(std::u32string_view line, std::size_t from) {
  std::size_t end = from;
  while (end < line.size() && !is_right_to_left(line[end]) && !is_bracket(line[end])) ++end;
  while (end > from && closes_sentence(line[end - 1])) --end;
  return end;
}

template <typename Change>
std::string by_lines(std::string_view text, const Change& change) {
  std::string changed;
  while (true) {
    const std::size_t end = text.find('\n');
    changed += change(text.substr(0, end));
    if (end == std::string_view::npos) return changed;
    changed += '\n';
    text.remove_prefix(end + 1);
  }
}

}  // namespace

std::string isolate_line(std::string_view utf8) {
  const std::u32string line = to_utf32(utf8);
  if (std::none_of(line.begin(), line.end(), is_right_to_left)) return std::string(utf8);
  std::u32string out(1, right_to_left);
  for (std::size_t i = 0; i < line.size();) {
    if (!is_word(line[i]) || is_right_to_left(line[i])) {
      out.push_back(line[i++]);
      continue;
    }
    const std::size_t end = run_end(line, i);
    out.push_back(left_to_right);
    out.append(line, i, end - i);
    out.push_back(end_of_isolate);
    i = end;
  }
  out.push_back(end_of_isolate);
  return to_utf8(out);
}

std::string isolate_lines(std::string_view text) { return by_lines(text, isolate_line); }

std::string wrap(std::string_view text, std::size_t width) {
  return by_lines(text, [width](std::string_view utf8) {
    std::u32string line = to_utf32(utf8);
    std::size_t start = 0;
    std::size_t space = std::u32string::npos;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (line[i] == U' ') space = i;
      if (i - start < width || space == std::u32string::npos || space < start) continue;
      line[space] = U'\n';
      start = space + 1;
      space = std::u32string::npos;
    }
    return to_utf8(line);
  });
}

}  // namespace diplograph
