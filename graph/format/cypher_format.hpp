// Cypher, a statement a line: for cypher-shell, Neo4j, Memgraph, Kuzu. Run again, it changes
// nothing.
#pragma once

#include "graph/format/format.hpp"

namespace diplograph {

class CypherFormat : public Format {
 public:
  [[nodiscard]] std::string_view name() const override { return "cypher"; }
  [[nodiscard]] std::string_view about() const override {
    return "Cypher statements that make the graph";
  }
  void write(const Graph& graph, const Sink& sink) const override;
};

// A literal: in single quotation marks, with what would end or break it escaped.
[[nodiscard]] std::string cypher_text(std::string_view text);

}  // namespace diplograph
