// Drawings whose nodes are events, and the sentence behind an event. For draw.cpp.
#pragma once

#include <string>

#include "graph/format/draw.hpp"

namespace diplograph {

// The events of options.timeline, in columns of months from left to right.
[[nodiscard]] Drawing draw_timeline(const Graph& graph, const DrawOptions& options);
// Actors, and events as small nodes between those who took part.
[[nodiscard]] Drawing draw_events(const Graph& graph, const DrawOptions& options);

// The sentence in which an event is told; of several the first by their letters. Empty if none was
// kept.
[[nodiscard]] std::string sentence_of(const Graph& graph, Graph::Vertex event);

}  // namespace diplograph
