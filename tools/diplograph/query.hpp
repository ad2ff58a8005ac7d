// The verbs of diplograph query, one function a verb; query.cpp has the table of them.
#pragma once

#include "tools/diplograph/command.hpp"

namespace diplograph {

void add_met(CLI::App& query, Program& program);
// meetings, visits, statements, offices, timeline, relations, search, stats
void add_tellings(CLI::App& query, Program& program);
// path, neighbours, top, communities
void add_net_verbs(CLI::App& query, Program& program);

}  // namespace diplograph
