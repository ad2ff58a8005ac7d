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

// Vertices have the order of their ids, so that edges are sorted by numbers and seldom by text.
void Parts::build_into(Graph& graph) {
  struct Place {
    Graph::Vertex from = 0;
    Graph::Vertex to = 0;
    std::size_t index = 0;
  };
  std::vector<Place> places;
  places.reserve(ties_.size());
  for (std::size_t i = 0; i < ties_.size(); ++i) {
    const auto from = graph.find(ties_[i].from);
    const auto to = graph.find(ties_[i].to);
    if (from && to) places.push_back({*from, *to, i});
  }
  const auto name = [this](const Place& place) {
    return std::tie(place.from, place.to, ties_[place.index].edge.key);
  };
  std::sort(places.begin(), places.end(), [&name](const Place& a, const Place& b) {
    return name(a) != name(b) ? name(a) < name(b) : a.index < b.index;
  });
  const auto last =
      std::unique(places.begin(), places.end(),
                  [&name](const Place& a, const Place& b) { return name(a) == name(b); });
  std::for_each(places.begin(), last, [&](const Place& place) {
    graph.connect(place.from, place.to, std::move(ties_[place.index].edge));
  });
  ties_.clear();
}

}  // namespace diplograph
