// Nodes and edges gathered in any order, then built into a Graph in the one order of their ids.
#pragma once

#include <string>
#include <vector>

#include "graph/graph.hpp"

namespace diplograph {

struct Tie {
  std::string from;
  std::string to;
  Edge edge;
};

class Parts {
 public:
  void add(Node node) { nodes_.push_back(std::move(node)); }
  void tie(std::string from, std::string to, Edge edge) {
    ties_.push_back({std::move(from), std::move(to), std::move(edge)});
  }
  // An edge that carries nothing; its key is its kind.
  void tie(std::string from, std::string to, EdgeKind kind) {
    tie(std::move(from), std::move(to), Edge{kind, std::string(to_string(kind)), {}});
  }

  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  [[nodiscard]] const std::vector<Tie>& ties() const { return ties_; }

  // Of nodes with one id and of edges with one key between the same ends, the first stays. Edges to
  // nodes that are not there are dropped. Leaves this empty.
  [[nodiscard]] Graph build();
  // The edges alone, into a graph that has their nodes in the order of their ids.
  void build_into(Graph& graph);

 private:
  std::vector<Node> nodes_;
  std::vector<Tie> ties_;
};

}  // namespace diplograph
