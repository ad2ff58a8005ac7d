// --decisions FILE: what a person decided on who is who.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "graph/decisions.hpp"
#include "tools/diplograph/command_line.hpp"

namespace diplograph {

void add_decisions_option(const CommandLine& command, std::string& path);

// The decisions in the file; none where no file is named. Throws Error(input) with the line at
// fault.
[[nodiscard]] std::vector<Decision> decisions_in(const std::string& path);

// Says which ids of decisions no article tells of: nothing follows from such a line, or an id that
// somebody made up names the node.
void tell_idle(const std::vector<Decision>& decisions, const std::set<std::string>& told,
               const std::string& path);

}  // namespace diplograph
