#include <algorithm>
#include <map>
#include <tuple>

#include "graph/ask/ask.hpp"
#include "graph/ask/rows.hpp"
#include "graph/deeds.hpp"
#include "graph/merge_steps.hpp"
#include "graph/query.hpp"

namespace diplograph {
namespace {

struct Counted {
  std::int64_t count = 0;
  std::optional<Day> first;
  std::optional<Day> last;
};

// What took place, and all statuses asked for by name.
bool counts(const Node& node, const Filter& filter) {
  return node.kind == NodeKind::statement || !filter.statuses.empty() ||
         took_place(node.event().status);
}

}  // namespace

Answer relations(const Graph& graph, const std::string& one, const std::string& other,
                 const Filter& filter) {
  Answer answer{one + " - " + other, {"month", "type", "from", "to", "count", "first", "last"}, {}};
  const Sieve sieve(graph, filter);
  Deeds deeds(graph);
  // "9" stands behind all months.
  std::map<std::tuple<std::string, Plover, std::string, std::string>, Counted> counted;
  std::set<EdgeKind> ways{EdgeKind::participant, EdgeKind::speaker, EdgeKind::addressee,
                          EdgeKind::about};
  std::vector<Graph::Vertex> told = told_of(graph, one, ways);
  for (const Graph::Vertex more : told_of(graph, other, ways)) told.push_back(more);
  std::ranges::sort(told);
  told.erase(std::unique(told.begin(), told.end()), told.end());
  for (const Graph::Vertex vertex : told) {
    if (!sieve.passes(vertex) || !counts(graph[vertex], filter)) continue;
    deeds.of(vertex, [&](const Deed& deed) {
      const bool between =
          (deed.from == one && deed.to == other) || (deed.from == other && deed.to == one);
      if (!between) return;
      const std::string month = deed.day ? to_iso(*deed.day).substr(0, 7) : "9";
      Counted& place = counted[{month, deed.plover, deed.from, deed.to}];
      ++place.count;
      widen(place.first, place.last, deed.day);
    });
  }
  const auto name = [&](const std::string& id) {
    return name_of(graph[*graph.find(id)], filter.lang);
  };
  for (const auto& [key, place] : counted) {
    const auto& [month, plover, from, to] = key;
    answer.rows.push_back({month == "9" ? Cell("undated") : Cell(month),
                           std::string(to_string(plover)), name(from), name(to), place.count,
                           cell(place.first), cell(place.last)});
  }
  answer.cut(filter.limit);
  return answer;
}

}  // namespace diplograph
