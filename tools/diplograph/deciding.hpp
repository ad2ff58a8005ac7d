// --decisions FILE: what a person decided on who is who.
#pragma once

#include <string>
#include <vector>

#include "graph/decisions.hpp"
#include "graph/graph.hpp"
#include "tools/diplograph/command_line.hpp"

namespace diplograph {

void add_decisions_option(const CommandLine& command, std::string& path);

// The decisions in the file; none where no file is named. Throws Error(input) with the line at
// fault.
[[nodiscard]] std::vector<Decision> decisions_in(const std::string& path);

// Says of which decisions the graph knows an id not.
void tell_idle(const std::vector<Decision>& decisions, const Graph& graph, const std::string& path);

}  // namespace diplograph
