// Graphs in files, and formats by the names that users write.
#pragma once

#include <string>

#include "graph/format/format.hpp"
#include "graph/graph.hpp"

namespace diplograph {

// The graph that `diplograph build` wrote there, perhaps compressed since, the same as
// GraphML, or that of a store.
// Throws Error(input).
[[nodiscard]] Graph load_graph(const std::string& path);

// Writes a graph to a file, whole or not at all; "-" is standard output. A format of several files
// goes into a folder of that name, made where there is none. Throws Error(output).
void save_graph(const Graph& graph, const Format& format, const std::string& path);

// Throws Error(usage) where a format of several files is to go to standard output.
void check_output(const Format& format, const std::string& path);

// Throws Error(usage) naming the formats there are.
[[nodiscard]] const Format& format_named(const std::string& name);

}  // namespace diplograph
