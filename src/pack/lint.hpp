// Every problem of the language data, where loading stops at the first.
//
//   for (const auto& finding : lint_packs("packs")) print(finding.place, finding.message);
//   // packs/ar/terms/states.txt:12   'state:XYZ' is not in packs/common
//
// Reads all of packs/common and every language beside it; what it finds comes in the order of files
// and lines, the same in every run. Nothing is thrown for a broken pack: that is a finding, too.
// Nothing found means that Common::load and LanguagePack::load succeed.
#pragma once

#include <string>
#include <vector>

namespace diplograph {

struct LintFinding {
  std::string place;    // the file, with the line where there is one
  std::string message;  // what is wrong, and the piece at fault
};

[[nodiscard]] std::vector<LintFinding> lint_packs(const std::string& folder);

}  // namespace diplograph
