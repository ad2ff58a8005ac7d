// The one shape of all term files: `id | form ; form | key=value ; value | key=value`.
//
// Lines that are empty or begin with '#' are passed over. Throws Error(pack) naming file, line and
// piece: no id, no form, a field that is neither forms nor key=value, text that is not NFC.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pack/term.hpp"

namespace diplograph {

struct TermLine {
  std::string id;
  std::vector<std::string> forms;  // with their paradigm marks; may be empty if attributes follow
  std::vector<Attribute> attributes;
  std::uint32_t line = 0;
};

[[nodiscard]] std::vector<TermLine> read_term_file(const std::string& path);

// "a ; b" -> {"a", "b"}, each trimmed; empty pieces are left out.
[[nodiscard]] std::vector<std::string> split_list(std::string_view text, char separator);

}  // namespace diplograph
