#include "graph/graph.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace diplograph {
namespace {

// Ids looked up at once: as many as memory is asked for side by side, and twice as many.
constexpr std::size_t at_once = 32;

}  // namespace

void Graph::reserve_edges(std::size_t edges) {
  ties_.reserve(edges);
  edges_.reserve(edges);
}

Graph::Vertex Graph::add(Node node) {
  if (const auto found = find(node.id)) return *found;
  const auto number = static_cast<std::uint32_t>(nodes_.size());
  by_id_.add(node.id, number);
  nodes_.push_back(std::move(node));
  out_.emplace_back();
  in_.emplace_back();
  return number;
}

bool Graph::connect(std::string_view from, std::string_view to, Edge edge) {
  const auto source = find(from);
  const auto target = find(to);
  return source && target && connect(*source, *target, std::move(edge));
}

bool Graph::connect(Vertex from, Vertex to, Edge edge) {
  if (!may_tie(edge.kind, nodes_[from].kind, nodes_[to].kind)) return false;
  const auto number = static_cast<std::uint32_t>(ties_.size());
  ties_.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to), none, none});
  edges_.push_back(std::move(edge));
  append(out_[from], &Tie::next_out, number);
  append(in_[to], &Tie::next_in, number);
  return true;
}

void Graph::connect_later(Vertex from, Vertex to, Edge edge) {
  ties_.push_back({static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to), none, none});
  edges_.push_back(std::move(edge));
}

// From the last to the first, so that each goes before those behind it and no other is touched.
void Graph::link_all() {
  const auto put_first = [](Ends& ends, std::uint32_t& next, std::uint32_t number) {
    next = ends.first;
    ends.first = number;
    if (ends.last == none) ends.last = number;
    ++ends.count;
  };
  std::fill(out_.begin(), out_.end(), Ends());
  std::fill(in_.begin(), in_.end(), Ends());
  for (std::uint32_t number = count_of(ties_); number-- > 0;) {
    Tie& tie = ties_[number];
    put_first(out_[tie.from], tie.next_out, number);
    put_first(in_[tie.to], tie.next_in, number);
  }
}

void Graph::append(Ends& ends, std::uint32_t Tie::*next, std::uint32_t number) {
  if (ends.first == none) {
    ends.first = number;
  } else {
    ties_[ends.last].*next = number;
  }
  ends.last = number;
  ++ends.count;
}

std::optional<Graph::Vertex> Graph::find(std::string_view id) const {
  return by_id_.find(id, id_of());
}

void Graph::find_all(std::span<const std::string_view> ids,
                     std::span<std::optional<Vertex>> found) const {
  std::array<std::uint32_t, at_once> hashes{};
  for (std::size_t done = 0; done < ids.size(); done += hashes.size()) {
    const auto some = ids.subspan(done, std::min(hashes.size(), ids.size() - done));
    for (std::size_t i = 0; i < some.size(); ++i) {
      hashes[i] = IdTable::hash_of(some[i]);
      by_id_.prefetch(hashes[i]);
    }
    for (std::size_t i = 0; i < some.size(); ++i) {
      if (const auto likely = by_id_.likely(hashes[i])) prefetch(&nodes_[*likely]);
    }
    for (std::size_t i = 0; i < some.size(); ++i) {
      found[done + i] = by_id_.find(some[i], hashes[i], id_of());
    }
  }
}

std::vector<Graph::Vertex> Graph::targets(Vertex vertex, EdgeKind kind) const {
  std::vector<Vertex> found;
  for (const Link& link : out(vertex)) {
    if (edges_[link.number].kind == kind) found.push_back(target(link));
  }
  return found;
}

std::vector<Graph::Vertex> Graph::sources(Vertex vertex, EdgeKind kind) const {
  std::vector<Vertex> found;
  for (const Link& link : in(vertex)) {
    if (edges_[link.number].kind == kind) found.push_back(source(link));
  }
  return found;
}

std::vector<Graph::Vertex> Graph::sorted_vertices() const {
  std::vector<Vertex> sorted(vertices().begin(), vertices().end());
  std::sort(sorted.begin(), sorted.end(),
            [this](Vertex a, Vertex b) { return nodes_[a].id < nodes_[b].id; });
  return sorted;
}

std::vector<Graph::Link> Graph::sorted_links() const {
  const auto name = [this](const Link& link) {
    return std::tie(nodes_[source(link)].id, nodes_[target(link)].id, (*this)[link].key);
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
