// What of a graph is exported, and in which language.
#pragma once

#include <string_view>

#include "graph/graph.hpp"

namespace diplograph {

// The small graph of actors: those who met somebody, whose states relate to others, who hold an
// office or a seat; tied by met, relation, holds_office, body_of and member_of alone.
[[nodiscard]] Graph actors_only(const Graph& graph);

// The same graph, entities labelled in a language where they have a label in it, and events by
// these names.
[[nodiscard]] Graph in_language(const Graph& graph, std::string_view lang);

}  // namespace diplograph
