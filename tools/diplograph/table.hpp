// A table of text, for a terminal or as CSV.
//
//   as_text({{"with", "when"}, {{"Lavrov", "2023-09-18"}}})   // "with    when\nLavrov
//   2023-09-18\n"
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace diplograph {

struct Table {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  // each as long as columns
};

struct TableStyle {
  // Of a terminal: wider tables wrap their cells between words, and where even that is too wide
  // each row becomes lines of name and value. 0: no limit.
  std::size_t width = 0;
  bool isolate = false;  // put right-to-left cells between bidi isolates
};

// Columns aligned by the width of their text on a terminal; cells are printable() first.
[[nodiscard]] std::string as_text(const Table& table, const TableStyle& style = {});

// RFC 4180, with a header line. A cell that a spreadsheet would take for a formula (it starts with
// = + - @, a tab or a return) gets a single quote before it.
[[nodiscard]] std::string as_csv(const Table& table);

}  // namespace diplograph
