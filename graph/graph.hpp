// The knowledge graph: nodes and edges with what they carry, directed, with parallel edges,
// walkable both ways; and the way from a stable id to its node.
//
// Grows only. Ids are unique; an edge ties nodes that are there. Copying copies all. Up to four
// billion nodes and edges, each in a few words of memory beside what it carries: no allocation an
// edge. Algorithms run on the smaller Net of graph/ask/net.hpp.
//
//   Graph graph;
//   graph.add({"state:CHN", NodeKind::state, "China", EntityFacts{}});
//   for (auto edge : graph.out(*graph.find("state:CHN"))) graph[graph.target(edge)].label;
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/elements.hpp"
#include "graph/id_table.hpp"

namespace diplograph {

class Graph {
 public:
  using Vertex = std::size_t;
  struct Link {
    std::uint32_t number = 0;

    friend bool operator==(const Link&, const Link&) = default;
  };

 private:
  static constexpr std::uint32_t none = 0xffffffff;
  // Of an edge its ends and its place in their chains: the next edge out of the same source and
  // into the same target. Apart from what it carries, so that a walk touches little memory.
  struct Tie {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::uint32_t next_out = none;
    std::uint32_t next_in = none;
  };
  struct Ends {
    std::uint32_t first = none;
    std::uint32_t last = none;
    std::uint32_t count = 0;
  };

 public:
  // A range of vertices or links, each the step behind the one before.
  template <typename Item, typename Step>
  class Steps {
   public:
    class iterator {  // NOLINT(readability-identifier-naming): as ranges name it
     public:
      using iterator_category = std::forward_iterator_tag;
      using value_type = Item;
      using difference_type = std::ptrdiff_t;
      using pointer = const Item*;
      using reference = Item;
      iterator() = default;
      iterator(const Step& step, std::uint32_t at) : step_(step), at_(at) {}
      Item operator*() const { return Item{at_}; }
      iterator& operator++() {
        at_ = step_(at_);
        return *this;
      }
      iterator operator++(int) {
        const iterator before = *this;
        ++*this;
        return before;
      }
      friend bool operator==(const iterator& left, const iterator& right) {
        return left.at_ == right.at_;
      }

     private:
      Step step_;
      std::uint32_t at_ = none;
    };
    Steps(const Step& step, std::uint32_t first, std::uint32_t end)
        : step_(step), first_(first), end_(end) {}
    [[nodiscard]] iterator begin() const { return {step_, first_}; }
    [[nodiscard]] iterator end() const { return {step_, end_}; }

   private:
    Step step_;
    std::uint32_t first_;
    std::uint32_t end_;
  };
  struct NextNumber {
    std::uint32_t operator()(std::uint32_t at) const { return at + 1; }
  };
  struct NextInChain {
    const std::vector<Tie>* ties = nullptr;
    std::uint32_t Tie::*next = nullptr;
    std::uint32_t operator()(std::uint32_t at) const { return (*ties)[at].*next; }
  };
  // The numbers from 0 on.
  template <typename Item>
  using Numbers = Steps<Item, NextNumber>;
  // The edges of one vertex, in the order they were added.
  using Chain = Steps<Link, NextInChain>;

  // Room for so many, so that adding them moves none. While it runs, and `connect_later`, other
  // threads may ask for nodes (`find`, `find_all` and the node of a vertex), for nothing else.
  void reserve_edges(std::size_t edges);
  // The vertex of a new node, or of the one that has the id already, left as it is.
  Vertex add(Node node);
  // False, and nothing is added, where one of the ends is not there or of a kind that such an edge
  // does not tie.
  // REQUIRES: no edge of that key from `from` to `to` yet.
  bool connect(std::string_view from, std::string_view to, Edge edge);
  bool connect(Vertex from, Vertex to, Edge edge);
  // The same of very many, much sooner: walks from a vertex find them once `link_all` was called
  // behind the last.
  // REQUIRES: may_tie.
  void connect_later(Vertex from, Vertex to, Edge edge);
  void link_all();

  // Constant time.
  [[nodiscard]] std::optional<Vertex> find(std::string_view id) const;
  // The same of many ids, each into its place of `found`: much sooner than one by one in a graph
  // larger than the processor's caches, as memory is asked for all of them before it is needed.
  // REQUIRES: as many places as ids.
  void find_all(std::span<const std::string_view> ids,
                std::span<std::optional<Vertex>> found) const;
  [[nodiscard]] const Node& operator[](Vertex vertex) const { return nodes_[vertex]; }
  [[nodiscard]] const Edge& operator[](const Link& link) const { return edges_[link.number]; }
  [[nodiscard]] Vertex source(const Link& link) const { return ties_[link.number].from; }
  [[nodiscard]] Vertex target(const Link& link) const { return ties_[link.number].to; }

  // Ranges for a loop; edges in the order they were added.
  [[nodiscard]] Numbers<Vertex> vertices() const { return {{}, 0, count_of(nodes_)}; }
  [[nodiscard]] Numbers<Link> links() const { return {{}, 0, count_of(ties_)}; }
  [[nodiscard]] Chain out(Vertex vertex) const {
    return {{&ties_, &Tie::next_out}, out_[vertex].first, none};
  }
  [[nodiscard]] Chain in(Vertex vertex) const {
    return {{&ties_, &Tie::next_in}, in_[vertex].first, none};
  }
  // The ends of a vertex's edges of one kind, in the order of the edges.
  [[nodiscard]] std::vector<Vertex> targets(Vertex vertex, EdgeKind kind) const;
  [[nodiscard]] std::vector<Vertex> sources(Vertex vertex, EdgeKind kind) const;
  // How many edges start or end there.
  [[nodiscard]] std::size_t out_degree(Vertex vertex) const { return out_[vertex].count; }
  [[nodiscard]] std::size_t in_degree(Vertex vertex) const { return in_[vertex].count; }

  [[nodiscard]] std::size_t node_count() const { return nodes_.size(); }
  [[nodiscard]] std::size_t edge_count() const { return ties_.size(); }
  // Vertices by id, and links by the ids of their ends and key: the order of every export.
  [[nodiscard]] std::vector<Vertex> sorted_vertices() const;
  [[nodiscard]] std::vector<Link> sorted_links() const;

  // The same nodes and edges, in whatever order they were added. O(n log n).
  friend bool operator==(const Graph& left, const Graph& right);

 private:
  [[nodiscard]] auto id_of() const {
    return [this](std::uint32_t number) -> std::string_view { return nodes_[number].id; };
  }
  template <typename Elements>
  [[nodiscard]] static std::uint32_t count_of(const Elements& elements) {
    return static_cast<std::uint32_t>(elements.size());
  }
  void append(Ends& ends, std::uint32_t Tie::*next, std::uint32_t number);

  std::vector<Node> nodes_;
  std::vector<Tie> ties_;
  std::vector<Edge> edges_;  // what each tie carries
  std::vector<Ends> out_;    // of each node
  std::vector<Ends> in_;
  IdTable by_id_;
};

}  // namespace diplograph
