// Term files line by line: shape, ids, attributes and values, paradigms, doubles.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/vocabulary.hpp"
#include "pack/fold.hpp"
#include "pack/lint.hpp"
#include "pack/lint_schema.hpp"
#include "pack/paradigm.hpp"
#include "pack/term_file.hpp"

namespace diplograph {

// The ids that lines may refer to.
struct LintIds {
  std::unordered_map<std::string, EntityKind> entities;  // of packs/common
  std::unordered_set<std::string> bodies;  // the parts of states that any bodies.txt names

  // The kind of an id: of a line of packs/common, or "org:CHN.mfa" where both halves are known.
  [[nodiscard]] std::optional<EntityKind> kind_of(const std::string& id) const;
};

// The lines of a term file that have the shape of one; findings for the others.
[[nodiscard]] std::vector<TermLine> lint_lines(const std::string& path, bool any_letter,
                                               std::vector<LintFinding>& findings);

struct LintSetting {
  const LintIds& ids;
  const Fold& fold;
  const Paradigms* paradigms = nullptr;  // none in packs/common
};

// Checks the lines of one file against its schema.
void lint_terms(const std::string& path, const LintFile& file, const std::vector<TermLine>& lines,
                const LintSetting& setting, std::vector<LintFinding>& findings);

}  // namespace diplograph
