// The small graph inside the large one: actors, who met whom and who went where, counted. What
// drawings show.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "graph/graph.hpp"

namespace diplograph {

struct ActorTie {
  enum class Kind : std::uint8_t { met, planned, visit, planned_visit };

  Graph::Vertex from = 0;  // of a visit: the visitor
  Graph::Vertex to = 0;    // of a visit: the place or state
  Kind kind = Kind::met;
  std::size_t count = 0;
  std::optional<Day> first;
  std::optional<Day> last;
  std::vector<std::string> events;  // ids, sorted
};

struct ActorView {
  std::vector<Graph::Vertex> nodes;  // by id
  std::vector<ActorTie> ties;        // by the ids of their ends and kind
  std::size_t nodes_left_out = 0;
  std::size_t ties_left_out = 0;
};

// Meetings tie every two of their participants (but for a state whose minister is there), visits
// tie the visitor to each destination. Denied and cancelled events tie nobody. Where there are more
// than `most_nodes`, those with the most meetings and visits stay. Linear in the participants of
// events, quadratic in those of one meeting.
// Where `only` is given, of the actors that it names alone, and the places to which they went.
[[nodiscard]] ActorView actor_view(const Graph& graph, std::size_t most_nodes,
                                   const std::optional<std::set<std::string>>& only = {});

}  // namespace diplograph
