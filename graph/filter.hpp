// What every question may be narrowed by, and whether a node of the graph comes through.
//
//   Filter filter;
//   filter.since = day_from_iso("2023-01-01");
//   const Sieve sieve(graph, filter);
//   if (sieve.passes(event)) ...
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "graph/graph.hpp"

namespace diplograph {

struct Filter {
  std::optional<Day> since;  // with a bound, what has no known date is left out
  std::optional<Day> until;
  std::optional<std::string> in;  // the id of a place, or of a state with all places in it
  std::vector<Status> statuses;   // empty: all
  std::uint32_t min_sources = 0;  // publishers
  std::set<NodeKind> kinds;       // of the actors in the answer; empty: all
  std::string lang;               // of labels, where the graph has them
  std::size_t limit = 0;          // rows; 0: all

  // Whether it leaves out any event at all.
  [[nodiscard]] bool narrows_events() const {
    return since || until || in || !statuses.empty() || min_sources > 1;
  }
  [[nodiscard]] bool wants(NodeKind kind) const { return kinds.empty() || kinds.contains(kind); }
  // Whether days that are known touch the bounds.
  [[nodiscard]] bool in_time(const std::optional<Day>& from, const std::optional<Day>& to) const;
};

class Sieve {
 public:
  // Both must outlive it.
  Sieve(const Graph& graph, const Filter& filter) : graph_(&graph), filter_(&filter) {}

  // An event by its date, status, sources and places; a statement by the days of the articles that
  // tell it and the places of its occasion. Other nodes do not pass.
  [[nodiscard]] bool passes(Graph::Vertex vertex) const;

 private:
  [[nodiscard]] bool is_there(Graph::Vertex event) const;

  const Graph* graph_;
  const Filter* filter_;
};

// The days between which articles told of an event or statement; nothing where none is dated.
struct DaysTold {
  std::optional<Day> first;
  std::optional<Day> last;
};
[[nodiscard]] DaysTold days_told(const Graph& graph, Graph::Vertex vertex);

}  // namespace diplograph
