// The knowledge graph: nodes and edges with bundled properties in a Boost.Graph adjacency_list,
// directed, with parallel edges, walkable both ways; and a map from stable ids to vertices.
//
// Grows only. Ids are unique; an edge ties nodes that are there. Copying copies all.
//
//   Graph graph;
//   graph.add({"state:CHN", NodeKind::state, "China", EntityFacts{}});
//   for (auto edge : graph.out(*graph.find("state:CHN"))) graph[graph.target(edge)].label;
#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <boost/range/iterator_range.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/elements.hpp"

namespace diplograph {

class Graph {
 public:
  using Store = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Node, Edge>;
  using Vertex = Store::vertex_descriptor;
  using Link = Store::edge_descriptor;

  // The vertex of a new node, or of the one that has the id already, left as it is.
  Vertex add(Node node);
  // False, and nothing is added, where one of the ends is not there or of a kind that such an edge
  // does not tie.
  // REQUIRES: no edge of that key from `from` to `to` yet.
  bool connect(std::string_view from, std::string_view to, Edge edge);
  bool connect(Vertex from, Vertex to, Edge edge);

  // Constant time.
  [[nodiscard]] std::optional<Vertex> find(std::string_view id) const;
  [[nodiscard]] const Node& operator[](Vertex vertex) const { return store_[vertex]; }
  [[nodiscard]] const Edge& operator[](const Link& link) const { return store_[link]; }
  [[nodiscard]] Vertex source(const Link& link) const { return boost::source(link, store_); }
  [[nodiscard]] Vertex target(const Link& link) const { return boost::target(link, store_); }

  // Ranges for a loop; edges in the order they were added.
  [[nodiscard]] auto vertices() const {
    return boost::make_iterator_range(boost::vertices(store_));
  }
  [[nodiscard]] auto links() const { return boost::make_iterator_range(boost::edges(store_)); }
  [[nodiscard]] auto out(Vertex vertex) const {
    return boost::make_iterator_range(boost::out_edges(vertex, store_));
  }
  [[nodiscard]] auto in(Vertex vertex) const {
    return boost::make_iterator_range(boost::in_edges(vertex, store_));
  }
  // The ends of a vertex's edges of one kind, in the order of the edges.
  [[nodiscard]] std::vector<Vertex> targets(Vertex vertex, EdgeKind kind) const;
  [[nodiscard]] std::vector<Vertex> sources(Vertex vertex, EdgeKind kind) const;

  [[nodiscard]] std::size_t node_count() const { return boost::num_vertices(store_); }
  [[nodiscard]] std::size_t edge_count() const { return boost::num_edges(store_); }
  // Vertices by id, and links by the ids of their ends and key: the order of every export.
  [[nodiscard]] std::vector<Vertex> sorted_vertices() const;
  [[nodiscard]] std::vector<Link> sorted_links() const;

  // For Boost's algorithms.
  [[nodiscard]] const Store& store() const { return store_; }

  // The same nodes and edges, in whatever order they were added. O(n log n).
  friend bool operator==(const Graph& left, const Graph& right);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };

  Store store_;
  std::unordered_map<std::string, Vertex, Hash, std::equal_to<>> by_id_;
};

}  // namespace diplograph
