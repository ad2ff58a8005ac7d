// Graph JSON as JsonFormat lays it out, read line by line, so that nothing but the graph is held
// and most lines need no tree of JSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/graph.hpp"

namespace diplograph {

// On how many threads, and how much of the text at once. The graph, or what is wrong with it, is
// the same for any of them.
struct LineReading {
  unsigned threads = 1;
  std::size_t piece = std::size_t{1} << 16U;  // bytes

  // As suits a text of so many bytes.
  explicit LineReading(std::size_t bytes);
  LineReading(unsigned of_threads, std::size_t of_bytes) : threads(of_threads), piece(of_bytes) {}
};

// Nothing where it is laid out in another way, or is no graph: reading the whole tells. Throws
// Error(input) as graph_from_json of json_format.hpp; so does graph_from_json_lines there, the same
// of a file.
[[nodiscard]] std::optional<Graph> graph_of_lines(std::string_view text, const std::string& place,
                                                  const LineReading& how);

}  // namespace diplograph
