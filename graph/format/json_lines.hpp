// Graph JSON as JsonFormat lays it out, read line by line, so that nothing but the graph is held
// and most lines need no tree of JSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/graph.hpp"

namespace diplograph {

// Nothing where it is laid out in another way, or is no graph: reading the whole tells. Throws
// Error(input) as graph_from_json of json_format.hpp; so does graph_from_json_lines there, the same
// of a file.
[[nodiscard]] std::optional<Graph> graph_of_lines(std::string_view text, const std::string& place);

}  // namespace diplograph
