// Measures of the net of meetings and counts of a store, which take too long for a question.
#pragma once

#include <set>
#include <string>

#include "graph/graph.hpp"
#include "graph/store/sqlite.hpp"

namespace diplograph {

// The tables measure and stat. `graph` has all events and what actors stand for; the tables node
// and edge are up to date. REQUIRES: an open writing transaction.
void write_measures(Database& db, const Graph& graph, const std::set<std::string>& publishers);

}  // namespace diplograph
