// What states did or said to each other, and who met: read off events and statements one by one.
// Derived edges are the counts of these, and so are answers about a part of them.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "graph/graph.hpp"
#include "graph/upward.hpp"

namespace diplograph {

// What one state did or said to another.
struct Deed {
  std::string from;  // ids of states
  std::string to;
  Plover plover = Plover::CONSULT;
  std::optional<Day> day;
  Graph::Vertex told = 0;  // the event or statement
};

// Reads a graph; remembers who stands for which state. `graph` must outlive it.
class Deeds {
 public:
  explicit Deeds(const Graph& graph);

  // An action from actor to recipient; a visit from visitor to host and destination; meetings and
  // agreements both ways; a statement from the speaker's state to the addressee's, or else to the
  // one other state that it is about. Whatever its status. Nothing for other nodes.
  void of(Graph::Vertex vertex, const std::function<void(const Deed&)>& take);

  using Pair = std::pair<std::string, std::string>;  // ids, the smaller first
  // Every two participants of a meeting, and every two states that they act for; whatever its
  // status. Sorted, each once.
  [[nodiscard]] std::vector<Pair> pairs_of(Graph::Vertex meeting);

 private:
  const std::vector<std::string>& states_of(const std::string& id);
  std::vector<std::string> states_at(Graph::Vertex vertex, EdgeKind kind);
  void of_event(Graph::Vertex vertex, const std::function<void(const Deed&)>& take);
  void of_statement(Graph::Vertex vertex, const std::function<void(const Deed&)>& take);

  const Graph& graph_;
  Upward standing_;
  Upward location_;
  std::unordered_map<std::string, std::vector<std::string>> states_;
};

// Whether an event of that status took place.
[[nodiscard]] constexpr bool took_place(Status status) {
  return status == Status::occurred || status == Status::ongoing;
}

// Who met whom in the meetings that `wanted` accepts: the facts of `met` edges, by their ends.
[[nodiscard]] std::map<Deeds::Pair, MetFacts> meetings_between(
    const Graph& graph, const std::function<bool(Graph::Vertex meeting)>& wanted);

}  // namespace diplograph
