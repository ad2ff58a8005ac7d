#include "graph/upward.hpp"

#include <algorithm>

namespace diplograph {
namespace {

constexpr std::string_view state_prefix = "state:";

Upward upward_of(const Graph& graph, std::initializer_list<EdgeKind> kinds) {
  Upward found;
  for (const Graph::Link& link : graph.links()) {
    const Edge& edge = graph[link];
    if (std::find(kinds.begin(), kinds.end(), edge.kind) == kinds.end()) continue;
    // An office of other years, known from the lexicon alone, lets nobody act for anybody.
    if (edge.kind == EdgeKind::holds_office && edge.office().articles.empty()) continue;
    found.add(graph[graph.source(link)].id, graph[graph.target(link)].id);
  }
  return found;
}

}  // namespace

std::string state_in_id(std::string_view id) {
  constexpr std::string_view prefix = "org:";
  if (!id.starts_with(prefix) || id.size() < 9 || id[7] != '.') return {};
  const std::string_view code = id.substr(prefix.size(), 3);
  if (!std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) {
    return {};
  }
  return std::string(state_prefix) + std::string(code);
}

void Upward::add(const std::string& below, const std::string& above) {
  known_.clear();
  std::vector<std::string>& known = up_[below];
  if (below != above && std::find(known.begin(), known.end(), above) == known.end()) {
    known.push_back(above);
  }
}

const std::vector<std::string>& Upward::above(std::string_view id) const {
  const auto known = known_.find(id);
  if (known != known_.end()) return known->second;
  return known_.emplace(std::string(id), climb(id)).first->second;
}

std::vector<std::string> Upward::climb(std::string_view id) const {
  std::vector<std::string> found;
  const auto take = [&found, id](const std::string& next) {
    if (next != id && std::find(found.begin(), found.end(), next) == found.end()) {
      found.push_back(next);
    }
  };
  const auto take_next = [&](const std::string& from) {
    if (const auto known = up_.find(from); known != up_.end()) {
      for (const std::string& next : known->second) take(next);
    }
    if (const std::string state = state_in_id(from); !state.empty()) take(state);
  };
  take_next(std::string(id));
  // `found` grows while it is walked.
  std::size_t next = 0;
  while (next < found.size()) take_next(std::string(found[next++]));
  std::sort(found.begin(), found.end());
  return found;
}

bool Upward::is_above(std::string_view high, std::string_view low) const {
  const std::vector<std::string>& found = above(low);
  return std::binary_search(found.begin(), found.end(), high);
}

std::vector<std::string> Upward::states_of(std::string_view id) const {
  if (id.starts_with(state_prefix)) return {std::string(id)};
  std::vector<std::string> found = above(id);
  std::erase_if(found, [](const std::string& one) { return !one.starts_with(state_prefix); });
  return found;
}

Upward standing_of(const Graph& graph) {
  return upward_of(graph, {EdgeKind::holds_office, EdgeKind::body_of});
}

Upward location_of(const Graph& graph) { return upward_of(graph, {EdgeKind::located_in}); }

}  // namespace diplograph
