// DOT, written through cgraph: the whole graph for Graphviz and what reads its language. Node names
// are ids; what an id or a text may not have in DOT is told by escapes.
#pragma once

#include "graph/format/format.hpp"

namespace diplograph {

class DotFormat : public Format {
 public:
  [[nodiscard]] std::string_view name() const override { return "dot"; }
  [[nodiscard]] std::string_view about() const override {
    return "DOT for Graphviz, the whole graph";
  }
  void write(const Graph& graph, const Sink& sink) const override;
};

}  // namespace diplograph
