#include "graph/derive.hpp"

#include "graph/merge_steps.hpp"
#include "graph/parts.hpp"

namespace diplograph {
namespace {

bool counts(const Node& node) {
  return node.kind == NodeKind::statement ||
         (is_event(node.kind) && took_place(node.event().status));
}

}  // namespace

void count(const Deed& deed, Relations& relations) {
  RelationFacts& relation = relations[{deed.from, deed.to}];
  ++relation.counts[deed.plover];
  widen(relation.first, relation.last, deed.day);
}

void derive(Graph& graph, Relations elsewhere) {
  Parts parts;
  auto met = meetings_between(
      graph, [&graph](Graph::Vertex meeting) { return took_place(graph[meeting].event().status); });
  for (auto& [pair, facts] : met) {
    parts.tie(pair.first, pair.second,
              {EdgeKind::met, std::string(to_string(EdgeKind::met)), std::move(facts)});
  }
  Relations relations = std::move(elsewhere);
  Deeds deeds(graph);
  for (const Graph::Vertex vertex : graph.vertices()) {
    if (!counts(graph[vertex])) continue;
    deeds.of(vertex, [&relations](const Deed& deed) { count(deed, relations); });
  }
  for (auto& [pair, facts] : relations) {
    parts.tie(pair.first, pair.second,
              {EdgeKind::relation, std::string(to_string(EdgeKind::relation)), std::move(facts)});
  }
  parts.build_into(graph);
}

}  // namespace diplograph
