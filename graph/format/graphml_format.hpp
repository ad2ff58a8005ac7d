// GraphML: the whole graph, typed, for Gephi, yEd, Cytoscape, networkx, igraph; and back again.
//
// GraphML has no lists: they are JSON in attributes whose names end in "_json". Attributes whose
// names mean something to readers are not used; a node's XML id is its id.
#pragma once

#include <string>
#include <string_view>

#include "graph/format/format.hpp"

namespace diplograph {

class GraphmlFormat : public Format {
 public:
  [[nodiscard]] std::string_view name() const override { return "graphml"; }
  [[nodiscard]] std::string_view about() const override {
    return "GraphML, the whole graph with all its facts";
  }
  void write(const Graph& graph, const Sink& sink) const override;
};

// The graph that GraphmlFormat wrote: an equal graph where its text had no character that XML
// forbids. Throws Error(input) naming `place` and the element at fault.
[[nodiscard]] Graph graph_from_graphml(std::string_view text, const std::string& place);

// Whether a file's text looks like GraphML, from its beginning alone.
[[nodiscard]] bool is_graphml(std::string_view text);

}  // namespace diplograph
