// Makes the tables of a store say what a graph says, touching only the rows that differ.
#pragma once

#include "graph/graph.hpp"
#include "graph/store/sqlite.hpp"
#include "graph/words.hpp"

namespace diplograph {

// Nodes, edges, names, words, measures and counts. REQUIRES: an open writing transaction.
void sync_graph(Database& db, const Graph& graph, const Fold32& fold);

// The number that stands for a text in `hash` columns: FNV-1a, the same on every machine.
[[nodiscard]] std::int64_t stable_hash(std::string_view text);

}  // namespace diplograph
