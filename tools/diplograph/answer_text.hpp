// Answers as text: a table for people, JSON, JSON lines or CSV for programs.
#pragma once

#include <string>

#include "graph/ask/answer.hpp"
#include "tools/diplograph/table.hpp"

namespace diplograph {

// Headings in capitals; names by their labels, several joined by "; ".
[[nodiscard]] Table table_of(const Answer& answer);

// {"about": ..., "rows": [...]}, or a row a line. A row is an object by column names; a name is
// {"id", "kind", "label"}, what is unknown is null. Both end in a newline, but no row is no line.
[[nodiscard]] std::string json_of(const Answer& answer);
[[nodiscard]] std::string json_lines_of(const Answer& answer);

}  // namespace diplograph
