// Which actor belongs to which state, and the colour that the state has in a drawing.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/format/actor_view.hpp"

namespace diplograph {

struct Colour {
  std::string_view fill;
  std::string_view line;
};

class Palette {
 public:
  // The states with the most actors in the view get the colours.
  Palette(const Graph& graph, const ActorView& view);

  // Grey where the actor has no state or its state has no colour.
  [[nodiscard]] Colour of(Graph::Vertex actor) const;
  // The coloured states, for a legend; those with the most actors first.
  [[nodiscard]] const std::vector<Graph::Vertex>& states() const { return states_; }

 private:
  std::map<Graph::Vertex, Graph::Vertex> state_of_;
  std::vector<Graph::Vertex> states_;
};

}  // namespace diplograph
