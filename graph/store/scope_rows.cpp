#include "graph/store/scope_rows.hpp"

#include <algorithm>
#include <vector>

namespace diplograph {
namespace {

StoredNode node_at(const Query& row) {
  return {row.integer(0), std::string(row.text(1)), row.integer(2)};
}

StoredEdge edge_at(const Query& row) {
  return {{row.integer(0), row.integer(1), row.integer(2), std::string(row.text(3))},
          row.integer(4)};
}

std::vector<StoredNode> nodes_of(Database& db, const Scope& scope) {
  std::vector<StoredNode> nodes;
  Query events(db, "SELECT num, id, hash FROM node WHERE kind BETWEEN 4 AND 8");
  while (events.step()) nodes.push_back(node_at(events));
  Query one(db, "SELECT num, id, hash FROM node WHERE id = ? AND NOT kind BETWEEN 4 AND 8");
  for (const std::string& id : scope.nodes) {
    for (one.bind(1, id); one.step();) nodes.push_back(node_at(one));
  }
  std::sort(nodes.begin(), nodes.end(),
            [](const StoredNode& a, const StoredNode& b) { return a.id < b.id; });
  return nodes;
}

std::vector<StoredEdge> edges_of(Database& db, const Scope& scope) {
  std::vector<StoredEdge> edges;
  const auto take = [&edges](Query& query) {
    while (query.step()) edges.push_back(edge_at(query));
  };
  Query between(db,
                "SELECT source, kind, target, key, hash FROM edge INDEXED BY edge_between WHERE "
                "kind IN (6, 7, 8, 9, 12, 13)");
  take(between);
  Query events(db,
               "SELECT e.source, e.kind, e.target, e.key, e.hash FROM node n CROSS JOIN edge e ON "
               "e.source = n.num WHERE n.kind BETWEEN 4 AND 8");
  take(events);
  Query out(db,
            "SELECT e.source, e.kind, e.target, e.key, e.hash FROM node n CROSS JOIN edge e ON "
            "e.source = n.num WHERE n.id = ? AND n.kind = 9");
  Query mentions(db,
                 "SELECT e.source, e.kind, e.target, e.key, e.hash FROM node n CROSS JOIN edge e "
                 "ON e.target = n.num AND e.kind = 11 WHERE n.id = ? AND n.kind = 10");
  for (const std::string& id : scope.nodes) {
    take(out.bind(1, id));
    take(mentions.bind(1, id));
  }
  std::sort(edges.begin(), edges.end(),
            [](const StoredEdge& a, const StoredEdge& b) { return a.name < b.name; });
  return edges;
}

}  // namespace

bool Scope::has(const Graph& graph, const Graph::Link& link) const {
  if (whole) return true;
  const Node& from = graph[graph.source(link)];
  if (!is_entity(from.kind)) return has(from);
  return graph[link].kind != EdgeKind::mentioned_in || nodes.contains(graph[graph.target(link)].id);
}

void each_node(Database& db, const Scope& scope,
               const std::function<void(const StoredNode&)>& take) {
  if (!scope.whole) {
    for (const StoredNode& node : nodes_of(db, scope)) take(node);
    return;
  }
  Query query(db, "SELECT num, id, hash FROM node ORDER BY id");
  while (query.step()) take(node_at(query));
}

void each_edge(Database& db, const Scope& scope,
               const std::function<void(const StoredEdge&)>& take) {
  if (!scope.whole) {
    for (const StoredEdge& edge : edges_of(db, scope)) take(edge);
    return;
  }
  Query query(db,
              "SELECT source, kind, target, key, hash FROM edge "
              "ORDER BY source, kind, target, key");
  while (query.step()) take(edge_at(query));
}

}  // namespace diplograph
