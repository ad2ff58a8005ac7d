#include "graph/filter.hpp"

#include <algorithm>

#include "graph/merge_steps.hpp"

namespace diplograph {

bool Filter::in_time(const std::optional<Day>& from, const std::optional<Day>& to) const {
  if (!since && !until) return true;
  if (!from || !to) return false;
  return (!since || *to >= *since) && (!until || *from <= *until);
}

bool Sieve::passes(Graph::Vertex vertex) const {
  const Node& node = (*graph_)[vertex];
  if (node.kind == NodeKind::statement) {
    const DaysTold told = days_told(*graph_, vertex);
    if (!filter_->in_time(told.first, told.last)) return false;
    if (node.statement().sources < filter_->min_sources) return false;
    if (!filter_->in) return true;
    const auto occasions = graph_->targets(vertex, EdgeKind::during);
    return std::ranges::any_of(occasions, [this](Graph::Vertex event) { return is_there(event); });
  }
  if (!is_event(node.kind)) return false;
  const EventFacts& event = node.event();
  const auto& statuses = filter_->statuses;
  if (!statuses.empty() && std::ranges::find(statuses, event.status) == statuses.end()) {
    return false;
  }
  if (event.sources < filter_->min_sources) return false;
  const bool dated = event.date.has_value();
  if (!filter_->in_time(dated ? event.date->from : std::nullopt,
                        dated ? event.date->to : std::nullopt)) {
    return false;
  }
  return is_there(vertex);
}

bool Sieve::is_there(Graph::Vertex event) const {
  if (!filter_->in) return true;
  std::vector<Graph::Vertex> climbing = graph_->targets(event, EdgeKind::at);
  std::set<Graph::Vertex> seen(climbing.begin(), climbing.end());
  while (!climbing.empty()) {
    const Graph::Vertex at = climbing.back();
    climbing.pop_back();
    if ((*graph_)[at].id == *filter_->in) return true;
    for (const Graph::Vertex above : graph_->targets(at, EdgeKind::located_in)) {
      if (seen.insert(above).second) climbing.push_back(above);
    }
  }
  return false;
}

DaysTold days_told(const Graph& graph, Graph::Vertex vertex) {
  DaysTold told;
  for (const Graph::Vertex article : graph.targets(vertex, EdgeKind::reported_in)) {
    widen(told.first, told.last, graph[article].article().published);
  }
  return told;
}

}  // namespace diplograph
