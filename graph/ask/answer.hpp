// The answer to a question: a table of typed cells. How it is printed is its reader's matter.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "graph/names.hpp"

namespace diplograph {

using Names = std::vector<Name>;
using Texts = std::vector<std::string>;
using Cell =
    std::variant<std::monostate, std::string, std::int64_t, double, bool, Name, Names, Texts>;

struct Answer {
  std::string about;                 // what was asked about, as a title; empty where nothing was
  std::vector<std::string> columns;  // names for programs: "when", "told_by"
  std::vector<std::vector<Cell>> rows;

  // Keeps the first `most` rows; 0 keeps all.
  void cut(std::size_t most) {
    if (most > 0) rows.resize(std::min(rows.size(), most));
  }

  friend bool operator==(const Answer&, const Answer&) = default;
};

}  // namespace diplograph
