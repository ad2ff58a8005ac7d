// The characters of a pack's files: what hides from the eye or makes one word look like another.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "pack/lint.hpp"

namespace diplograph {

struct LintLine {
  std::string text;  // trimmed
  std::uint32_t number = 0;
};

// The lines of a file that are UTF-8, with findings for all others, for text that is not NFC, for
// presentation forms, tatweel, vowel marks, bidi controls and odd blanks (`any_letter` lets letters
// of every kind pass, for files that are about letters), and for blanks around a line where
// `trimmed` is asked.
[[nodiscard]] std::vector<LintLine> lint_text(const std::string& path, bool any_letter,
                                              bool trimmed, std::vector<LintFinding>& findings);

// "file:12"
[[nodiscard]] std::string lint_place(const std::string& path, std::uint32_t line);

// What a reader threw, as a finding.
[[nodiscard]] LintFinding lint_finding(const Error& error);

}  // namespace diplograph
