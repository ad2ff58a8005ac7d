// Makes the tables of a store say what a graph says, touching only the rows that differ.
#pragma once

#include <string>
#include <unordered_set>

#include "graph/graph.hpp"
#include "graph/store/sqlite.hpp"
#include "graph/words.hpp"

namespace diplograph {

// Which part of a store a graph speaks for: all of it, or all events, these nodes, the edges that
// begin at any of these, and those between entities. Its other nodes are there as ends of edges.
struct Scope {
  bool whole = true;
  std::unordered_set<std::string> nodes;

  [[nodiscard]] bool has(const Node& node) const {
    return whole || is_event(node.kind) || nodes.contains(node.id);
  }
  [[nodiscard]] bool has(const Graph& graph, const Graph::Link& link) const;
};

// Nodes, edges, names, words and deeds. REQUIRES: an open writing transaction.
void sync_graph(Database& db, const Graph& graph, const Fold32& fold, const Scope& scope = {});

// The number that stands for a text in `hash` columns: FNV-1a, the same on every machine.
[[nodiscard]] std::int64_t stable_hash(std::string_view text);

}  // namespace diplograph
