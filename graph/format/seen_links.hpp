// Which edges a reader has seen. Those of a node that has few are compared one by one; those of
// others are told apart by eight bytes each, and few of them ever compared by their texts.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include "graph/graph.hpp"

namespace diplograph {

class SeenLinks {
 public:
  // False where an edge of that key is there already between the two: all edges of the graph went
  // through here.
  bool add(const Graph& graph, Graph::Vertex from, Graph::Vertex to, std::string_view key) {
    const auto links = graph.out(from);
    const auto is_it = [&](const Graph::Link& link) {
      return graph.target(link) == to && graph[link].key.text() == key;
    };
    const std::size_t count = graph.out_degree(from);
    if (count == few) {
      for (const Graph::Link link : links) {
        insert(number_of(from, graph.target(link), graph[link].key.text()));
      }
    }
    if (count >= few && insert(number_of(from, to, key))) return true;
    return std::none_of(links.begin(), links.end(), is_it);
  }

 private:
  static std::size_t number_of(Graph::Vertex from, Graph::Vertex to, std::string_view key) {
    return (std::hash<std::string_view>{}(key)*31 + from) * 1000003 + to;
  }

  static constexpr std::size_t few = 8;       // edges of one node
  static constexpr std::size_t least = 1024;  // slots; a power of two, as every number of them

  // False where the number was there: a slot of 0 is free.
  bool insert(std::size_t number) {
    if (slots_.size() < 2 * (size_ + 1)) {
      std::vector<std::size_t> before(std::max(least, slots_.size() * 2));
      before.swap(slots_);
      for (const std::size_t one : before) {
        if (one != 0) place(one);
      }
    }
    if (!place(number == 0 ? 1 : number)) return false;
    ++size_;
    return true;
  }
  bool place(std::size_t number) {
    constexpr std::size_t spread = 0x9e3779b97f4a7c15;
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = (number * spread >> 20U) & mask;
    for (; slots_[at] != 0; at = (at + 1) & mask) {
      if (slots_[at] == number) return false;
    }
    slots_[at] = number;
    return true;
  }

  std::vector<std::size_t> slots_;
  std::size_t size_ = 0;
};

}  // namespace diplograph
