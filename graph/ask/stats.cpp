#include <map>
#include <set>

#include "graph/ask/ask.hpp"
#include "graph/ask/ranks.hpp"
#include "graph/ask/rows.hpp"
#include "graph/merge_steps.hpp"

namespace diplograph {

Answer stats(const Graph& graph) {
  std::map<NodeKind, std::int64_t> nodes;
  std::map<EdgeKind, std::int64_t> edges;
  std::map<std::pair<NodeKind, Status>, std::int64_t> statuses;
  std::set<std::string> sources;
  std::optional<Day> first, last;
  std::int64_t several = 0;
  for (const Graph::Vertex vertex : graph.vertices()) {
    const Node& node = graph[vertex];
    ++nodes[node.kind];
    if (is_event(node.kind)) {
      ++statuses[{node.kind, node.event().status}];
      several += node.event().sources > 1 ? 1 : 0;
    } else if (node.kind == NodeKind::article) {
      widen(first, last, node.article().published);
      for (const std::string& name : node.article().publisher) sources.insert(name);
    }
  }
  for (const Graph::Link& link : graph.links()) ++edges[graph[link].kind];
  Answer answer{"", {"what", "count"}, {}};
  const auto add = [&answer](std::string what, Cell count) {
    answer.rows.push_back({std::move(what), std::move(count)});
  };
  for (const auto& [kind, count] : nodes) {
    add("node " + std::string(to_string(kind)), count);
    for (const auto& [key, of_status] : statuses) {
      if (key.first != kind) continue;
      add("node " + std::string(to_string(kind)) + " " + std::string(to_string(key.second)),
          of_status);
    }
  }
  for (const auto& [kind, count] : edges) add("edge " + std::string(to_string(kind)), count);
  add("publishers", static_cast<std::int64_t>(sources.size()));
  add("events of several sources", several);
  add("first day", cell(first));
  add("last day", cell(last));
  const Net net = net_of(graph, {});
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
