// Single ids and values of term files against the vocabulary and packs/common.
#pragma once

#include <string>

#include "pack/lint_schema.hpp"
#include "pack/lint_terms.hpp"

namespace diplograph {

// What is wrong with a line's id; "" if nothing. `known` asks that an entity's id is one of `ids`.
[[nodiscard]] std::string fault_of_id(const LintFile& file, const std::string& id, bool known,
                                      const LintIds& ids);
// What is wrong with one value of an attribute; "" if nothing.
[[nodiscard]] std::string fault_of_value(const LintKey& key, const std::string& value,
                                         const LintIds& ids);

}  // namespace diplograph
