#include "graph/parts.hpp"

#include <algorithm>
#include <tuple>

namespace diplograph {

Graph Parts::build() {
  std::stable_sort(nodes_.begin(), nodes_.end(),
                   [](const Node& a, const Node& b) { return a.id < b.id; });
  Graph graph;
  for (Node& node : nodes_) graph.add(std::move(node));
  nodes_.clear();
  build_into(graph);
  return graph;
}

void Parts::build_into(Graph& graph) {
  const auto name = [](const Tie& tie) { return std::tie(tie.from, tie.to, tie.edge.key); };
  std::stable_sort(ties_.begin(), ties_.end(),
                   [&name](const Tie& a, const Tie& b) { return name(a) < name(b); });
  const auto last = std::unique(ties_.begin(), ties_.end(),
                                [&name](const Tie& a, const Tie& b) { return name(a) == name(b); });
  std::for_each(ties_.begin(), last,
                [&graph](Tie& tie) { graph.connect(tie.from, tie.to, std::move(tie.edge)); });
  ties_.clear();
}

}  // namespace diplograph
