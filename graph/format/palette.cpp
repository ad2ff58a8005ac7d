#include "graph/format/palette.hpp"

#include <algorithm>
#include <array>

#include "graph/upward.hpp"

namespace diplograph {
namespace {

// Told apart also by those who see few colours; dark text reads on all fills.
constexpr std::array<Colour, 9> colours{{{"#cfe3f7", "#2f6fae"},
                                         {"#fbd9d3", "#b5442e"},
                                         {"#d6efd0", "#3f7f35"},
                                         {"#fdeec2", "#a67c00"},
                                         {"#e6daf3", "#6d4aa0"},
                                         {"#cdeeee", "#23807f"},
                                         {"#f9d8ea", "#a63a77"},
                                         {"#e8dccb", "#7d5a2b"},
                                         {"#dfe8b8", "#66761a"}}};
constexpr Colour no_colour{"#ececec", "#7a7a7a"};

}  // namespace

Palette::Palette(const Graph& graph, const ActorView& view) {
  const Upward standing = standing_of(graph);
  const Upward location = location_of(graph);
  std::map<Graph::Vertex, std::size_t> members;
  for (const Graph::Vertex actor : view.nodes) {
    const Upward& upward = graph[actor].kind == NodeKind::place ? location : standing;
    const auto states = upward.states_of(graph[actor].id);
    if (states.empty()) continue;
    const auto state = graph.find(states.front());
    if (!state) continue;
    state_of_[actor] = *state;
    state_of_[*state] = *state;
    ++members[*state];
  }
  for (const auto& [state, count] : members) states_.push_back(state);
  std::sort(states_.begin(), states_.end(), [&](Graph::Vertex a, Graph::Vertex b) {
    return members[a] != members[b] ? members[a] > members[b] : graph[a].id < graph[b].id;
  });
  if (states_.size() > colours.size()) states_.resize(colours.size());
}

Colour Palette::of(Graph::Vertex actor) const {
  const auto state = state_of_.find(actor);
  if (state == state_of_.end()) return no_colour;
  const auto place = std::find(states_.begin(), states_.end(), state->second);
  if (place == states_.end()) return no_colour;
  return colours[static_cast<std::size_t>(place - states_.begin())];
}

}  // namespace diplograph
