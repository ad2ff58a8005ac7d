#include "pack/lint_text.hpp"

#include <array>
#include <cstdio>
#include <string_view>

#include "base/files.hpp"
#include "base/unicode.hpp"

namespace diplograph {
namespace {

struct OddRange {
  char32_t first;
  char32_t last;
  std::string_view name;
  bool letter;  // a letter, or a mark on one
};

constexpr std::array<OddRange, 13> kOdd{{{0x0640, 0x0640, "tatweel", true},
                                         {0x064B, 0x0652, "a vowel mark", true},
                                         {0x0670, 0x0670, "a vowel mark", true},
                                         {0xFB50, 0xFDFF, "a presentation form", true},
                                         {0xFE70, 0xFEFC, "a presentation form", true},
                                         {0x061C, 0x061C, "a bidi control", false},
                                         {0x200E, 0x200F, "a bidi control", false},
                                         {0x202A, 0x202E, "a bidi control", false},
                                         {0x2066, 0x2069, "a bidi control", false},
                                         {0x00A0, 0x00A0, "an odd blank", false},
                                         {0x2007, 0x200B, "an odd blank", false},
                                         {0x202F, 0x202F, "an odd blank", false},
                                         {0xFEFF, 0xFEFF, "a byte order mark", false}}};

std::string code_point(char32_t c) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "U+%04X", static_cast<unsigned>(c));
  return text.data();
}

void lint_characters(std::string_view text, const std::string& place, bool any_letter,
                     std::vector<LintFinding>& findings) {
  if (!any_letter && !is_nfc(text))
    findings.push_back({place, "the text is not in normalisation form C"});
  std::u32string told;  // one finding for each odd character of a line
  for (const char32_t c : to_utf32(text)) {
    if (told.find(c) != std::u32string::npos) continue;
    for (const auto& odd : kOdd) {
      if (c < odd.first || c > odd.last || (any_letter && odd.letter)) continue;
      findings.push_back({place, code_point(c) + " is " + std::string(odd.name)});
      told += c;
    }
  }
}

}  // namespace

std::string lint_place(const std::string& path, std::uint32_t line) {
  return path + ":" + std::to_string(line);
}

LintFinding lint_finding(const Error& error) {
  const std::string what = error.what();
  return {error.place(), error.place().empty() ? what : what.substr(error.place().size() + 2)};
}

std::vector<LintLine> lint_text(const std::string& path, bool any_letter, bool trimmed,
                                std::vector<LintFinding>& findings) {
  std::vector<LintLine> lines;
  const auto read = [&](std::string_view text, std::size_t number) {
    const auto line = static_cast<std::uint32_t>(number);
    const auto place = lint_place(path, line);
    if (!is_utf8(text)) {
      findings.push_back({place, "the line is not UTF-8"});
      return;
    }
    lint_characters(text, place, any_letter, findings);
    const auto first = text.find_first_not_of(" \t\r");
    const auto last = text.find_last_not_of(" \t\r");
    const auto inner =
        first == std::string_view::npos ? std::string_view() : text.substr(first, last - first + 1);
    if (trimmed && inner.size() != text.size())
      findings.push_back({place, "blanks stand around the line"});
    lines.push_back({std::string(inner), line});
  };
  try {
    read_lines(path, read);
  } catch (const Error& error) {
    findings.push_back(lint_finding(error));
  }
  return lines;
}

}  // namespace diplograph
