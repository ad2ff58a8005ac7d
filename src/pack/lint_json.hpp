// The JSON files of a language: pack.json with its paradigms, rules/*.json, page.json.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "pack/lint.hpp"
#include "pack/paradigm.hpp"

namespace diplograph {

// The paradigms of pack.json that are sound; findings for all else that is wrong in it.
[[nodiscard]] Paradigms lint_settings(const std::string& path, std::vector<LintFinding>& findings);

// A file of rules: well-formed, every rule with a name of its own.
void lint_rules(const std::string& path, std::vector<LintFinding>& findings);

// Any JSON file: well-formed and clean text. Nothing if it cannot be parsed.
[[nodiscard]] std::optional<Json> lint_json(const std::string& path,
                                            std::vector<LintFinding>& findings);

}  // namespace diplograph
