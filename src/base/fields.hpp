// Lines of our own data files, taken apart: blanks around what they say do not count.
//
//   fields_of("sound | b | b ; p", '|')   // "sound", "b", "b ; p"
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace diplograph {

// Without the blanks around it; a carriage return is one.
[[nodiscard]] inline std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

// What stands between the marks, each trimmed, empty ones too: one more than there are marks.
[[nodiscard]] inline std::vector<std::string_view> fields_of(std::string_view text, char mark) {
  std::vector<std::string_view> fields;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find(mark, start), text.size());
    fields.push_back(trimmed(text.substr(start, end - start)));
    start = end + 1;
  }
  return fields;
}

}  // namespace diplograph
