// The answer to "who met whom", for the three ways to print it.
#pragma once

#include <string>
#include <vector>

#include "graph/query.hpp"
#include "tools/diplograph/table.hpp"

namespace diplograph {

// A meeting of anybody: who took part, and the rest as for one actor.
struct Meeting {
  std::vector<Name> who;
  MetRow row;
};

// All meetings of a graph that the filter lets through, by date, undated ones last, then by id.
// Cost: a met() for each actor that took part in one.
[[nodiscard]] std::vector<Meeting> all_meetings(const Graph& graph, const MetFilter& filter);

// One line a meeting: when, status, how, with whom (or who), where, sources, told by, id.
[[nodiscard]] Table table_of(const MetAnswer& answer);
[[nodiscard]] Table table_of(const std::vector<Meeting>& meetings);
// One line a counterpart: how often, first and last time.
[[nodiscard]] Table counterparts_of(const MetAnswer& answer);

// One JSON object, as docs/model.md's graph names things; ends in a newline.
[[nodiscard]] std::string json_of(const MetAnswer& answer);
[[nodiscard]] std::string json_of(const std::vector<Meeting>& meetings);
// One JSON object a meeting, a line each.
[[nodiscard]] std::string json_lines_of(const MetAnswer& answer);
[[nodiscard]] std::string json_lines_of(const std::vector<Meeting>& meetings);

}  // namespace diplograph
