// JSON as libraries of the web want it: the whole graph, one node or edge a line, its facts as they
// are in graph JSON. Where a library gives a meaning to a name, ours goes elsewhere.
#pragma once

#include "graph/format/format.hpp"

namespace diplograph {

// {"nodes": [{"id", ...}], "links": [{"source", "target", ...}]}
class D3Format : public Format {
 public:
  [[nodiscard]] std::string_view name() const override { return "d3"; }
  [[nodiscard]] std::string_view about() const override { return "JSON for d3's force layout"; }
  void write(const Graph& graph, const Sink& sink) const override;
};

// {"elements": {"nodes": [{"data": {"id", ...}}], "edges": [{"data": {"id", "source", ...}}]}}
class CytoscapeFormat : public Format {
 public:
  [[nodiscard]] std::string_view name() const override { return "cytoscape"; }
  [[nodiscard]] std::string_view about() const override { return "JSON for Cytoscape and its .js"; }
  void write(const Graph& graph, const Sink& sink) const override;
};

// {"options": ..., "nodes": [{"key", "attributes"}], "edges": [{"key", "source", "target", ...}]}
class GraphologyFormat : public Format {
 public:
  [[nodiscard]] std::string_view name() const override { return "graphology"; }
  [[nodiscard]] std::string_view about() const override {
    return "JSON for graphology and sigma.js";
  }
  void write(const Graph& graph, const Sink& sink) const override;
};

}  // namespace diplograph
