#include "graph/format/view.hpp"

#include <set>

#include "graph/merge_steps.hpp"
#include "graph/names.hpp"

namespace diplograph {
namespace {

bool ties_actors(EdgeKind kind) {
  return kind == EdgeKind::met || kind == EdgeKind::relation || kind == EdgeKind::holds_office ||
         kind == EdgeKind::body_of || kind == EdgeKind::member_of;
}

}  // namespace

Graph actors_only(const Graph& graph) {
  std::set<Graph::Vertex> kept;
  for (const Graph::Link& link : graph.links()) {
    const Graph::Vertex from = graph.source(link);
    const Graph::Vertex to = graph.target(link);
    if (!ties_actors(graph[link].kind) || !is_actor(graph[from].kind) ||
        !is_actor(graph[to].kind)) {
      continue;
    }
    kept.insert({from, to});
  }
  Graph small;
  for (const Graph::Vertex vertex : graph.sorted_vertices()) {
    if (kept.contains(vertex)) small.add(graph[vertex]);
  }
  for (const Graph::Link& link : graph.sorted_links()) {
    if (!ties_actors(graph[link].kind)) continue;
    small.connect(graph[graph.source(link)].id, graph[graph.target(link)].id, graph[link]);
  }
  return small;
}

Graph in_language(const Graph& graph, std::string_view lang) {
  Graph other;
  for (const Graph::Vertex vertex : graph.sorted_vertices()) {
    Node node = graph[vertex];
    if (is_event(node.kind)) {
      std::vector<std::string> names;
      for (const Graph::Link& link : graph.out(vertex)) {
        if (graph[link].kind != EdgeKind::participant) continue;
        std::string name = name_of(graph[graph.target(link)], lang).label;
        if (names.empty() || names.back() != name) names.push_back(std::move(name));
      }
      node.label = event_label(node, names);
    } else if (is_entity(node.kind)) {
      node.label = name_of(node, lang).label;
    }
    other.add(std::move(node));
  }
  for (const Graph::Link& link : graph.sorted_links()) {
    other.connect(graph[graph.source(link)].id, graph[graph.target(link)].id, graph[link]);
  }
  return other;
}

}  // namespace diplograph
