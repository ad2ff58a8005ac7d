#include <map>
#include <set>

#include "graph/ask/ask.hpp"
#include "graph/ask/ranks.hpp"
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
  for (const Graph::Link& link : graph.links()) ++counts.edges[graph[link].kind];
  return stats(counts, net_of(graph, {}));
}

Answer stats(const Counts& counts, const Net& net) {
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
  std::vector<std::uint32_t> of;
  const std::size_t groups = components(net, of);
  std::map<std::uint32_t, std::int64_t> sizes;
  std::int64_t largest = 0;
  for (const std::uint32_t one : of) largest = std::max(largest, ++sizes[one]);
  add("actors who met", static_cast<std::int64_t>(net.actors().size()));
  add("connected groups of them", static_cast<std::int64_t>(groups));
  add("actors in the largest", largest);
  return answer;
}

}  // namespace diplograph
