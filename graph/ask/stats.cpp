#include <array>

#include "graph/ask/ask.hpp"
#include "graph/ask/rows.hpp"
#include "graph/merge_steps.hpp"

namespace diplograph {

Answer stats(const Graph& graph) {
  Counts counts;
  for (const Graph::Vertex vertex : graph.vertices()) {
    const Node& node = graph[vertex];
    ++counts.nodes[node.kind];
    if (is_event(node.kind)) {
      ++counts.statuses[{node.kind, node.event().status}];
      counts.of_several_sources += node.event().sources > 1 ? 1 : 0;
    } else if (node.kind == NodeKind::article) {
      widen(counts.first, counts.last, node.article().published);
      for (const std::string& name : node.article().publisher) counts.publishers.insert(name);
    }
  }
  Groups groups(graph.node_count());
  std::array<std::int64_t, static_cast<std::size_t>(EdgeKind::contradicts) + 1> edges{};
  for (const Graph::Link& link : graph.links()) {
    const EdgeKind kind = graph[link].kind;
    ++edges[static_cast<std::size_t>(kind)];
    if (kind != EdgeKind::met) continue;
    groups.tie(static_cast<std::uint32_t>(graph.source(link)),
               static_cast<std::uint32_t>(graph.target(link)));
  }
  for (std::size_t kind = 0; kind < edges.size(); ++kind) {
    if (edges[kind] > 0) counts.edges[static_cast<EdgeKind>(kind)] = edges[kind];
  }
  return stats(counts, groups);
}

Answer stats(const Counts& counts, const Groups& groups) {
  Answer answer{"", {"what", "count"}, {}};
  const auto add = [&answer](std::string what, Cell count) {
    answer.rows.push_back({std::move(what), std::move(count)});
  };
  for (const auto& [kind, count] : counts.nodes) {
    add("node " + std::string(to_string(kind)), count);
    for (const auto& [key, of_status] : counts.statuses) {
      if (key.first != kind) continue;
      add("node " + std::string(to_string(kind)) + " " + std::string(to_string(key.second)),
          of_status);
    }
  }
  for (const auto& [kind, count] : counts.edges) {
    add("edge " + std::string(to_string(kind)), count);
  }
  add("publishers", static_cast<std::int64_t>(counts.publishers.size()));
  add("events of several sources", counts.of_several_sources);
  add("first day", cell(counts.first));
  add("last day", cell(counts.last));
  add("actors who met", groups.tied());
  add("connected groups of them", groups.count());
  add("actors in the largest", groups.largest());
  return answer;
}

}  // namespace diplograph
