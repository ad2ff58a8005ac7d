#include "graph/graph.hpp"

#include <algorithm>
#include <tuple>

namespace diplograph {

Graph::Vertex Graph::add(Node node) {
  if (const auto found = find(node.id)) return *found;
  std::string id = node.id;
  const Vertex vertex = boost::add_vertex(store_);
  store_[vertex] = std::move(node);
  by_id_.emplace(std::move(id), vertex);
  return vertex;
}

bool Graph::connect(std::string_view from, std::string_view to, Edge edge) {
  const auto source = find(from);
  const auto target = find(to);
  return source && target && connect(*source, *target, std::move(edge));
}

bool Graph::connect(Vertex from, Vertex to, Edge edge) {
  if (!may_tie(edge.kind, store_[from].kind, store_[to].kind)) return false;
  store_[boost::add_edge(from, to, store_).first] = std::move(edge);
  return true;
}

std::optional<Graph::Vertex> Graph::find(std::string_view id) const {
  const auto found = by_id_.find(id);
  if (found == by_id_.end()) return std::nullopt;
  return found->second;
}

std::vector<Graph::Vertex> Graph::targets(Vertex vertex, EdgeKind kind) const {
  std::vector<Vertex> found;
  for (const Link& link : out(vertex)) {
    if (store_[link].kind == kind) found.push_back(target(link));
  }
  return found;
}

std::vector<Graph::Vertex> Graph::sources(Vertex vertex, EdgeKind kind) const {
  std::vector<Vertex> found;
  for (const Link& link : in(vertex)) {
    if (store_[link].kind == kind) found.push_back(source(link));
  }
  return found;
}

std::vector<Graph::Vertex> Graph::sorted_vertices() const {
  std::vector<Vertex> sorted(vertices().begin(), vertices().end());
  std::sort(sorted.begin(), sorted.end(),
            [this](Vertex a, Vertex b) { return store_[a].id < store_[b].id; });
  return sorted;
}

std::vector<Graph::Link> Graph::sorted_links() const {
  const auto name = [this](const Link& link) {
    return std::tie(store_[source(link)].id, store_[target(link)].id, store_[link].key);
  };
  std::vector<Link> sorted(links().begin(), links().end());
  std::sort(sorted.begin(), sorted.end(),
            [&name](const Link& a, const Link& b) { return name(a) < name(b); });
  return sorted;
}

bool operator==(const Graph& left, const Graph& right) {
  if (left.node_count() != right.node_count() || left.edge_count() != right.edge_count()) {
    return false;
  }
  const auto left_nodes = left.sorted_vertices();
  const auto right_nodes = right.sorted_vertices();
  const auto left_links = left.sorted_links();
  const auto right_links = right.sorted_links();
  return std::equal(left_nodes.begin(), left_nodes.end(), right_nodes.begin(),
                    [&](Graph::Vertex a, Graph::Vertex b) { return left[a] == right[b]; }) &&
         std::equal(left_links.begin(), left_links.end(), right_links.begin(),
                    [&](const Graph::Link& a, const Graph::Link& b) {
                      return left[a] == right[b] &&
                             left[left.source(a)].id == right[right.source(b)].id &&
                             left[left.target(a)].id == right[right.target(b)].id;
                    });
}

}  // namespace diplograph
