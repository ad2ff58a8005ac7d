// The verbs of diplograph query, one function a verb; query.cpp has the table of them.
#pragma once

#include "tools/diplograph/command.hpp"
#include "tools/diplograph/command_line.hpp"

namespace diplograph {

void add_met(const CommandLine& query, Program& program);
// meetings, visits, statements, offices, timeline, relations, search, stats
void add_tellings(const CommandLine& query, Program& program);
// path, neighbours, top, communities
void add_net_verbs(const CommandLine& query, Program& program);

}  // namespace diplograph
