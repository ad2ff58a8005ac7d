// Graph JSON: the node-link form that networkx 3.6 and later reads and writes ("edges", not
// "links"), and the form in which graphs are kept. One node or edge a line, sorted by ids.
//
//   {"directed": true, "multigraph": true, "graph": {"schema": "diplograph/graph/1", ...},
//    "nodes": [{"id": "state:CHN", "kind": "state", "label": ...}, ...],
//    "edges": [{"source": "meeting:1c", "target": "state:CHN", "key": "participant/host", ...}]}
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/format/format.hpp"

namespace diplograph {

class JsonFormat : public Format {
 public:
  [[nodiscard]] std::string_view name() const override { return "json"; }
  [[nodiscard]] std::string_view about() const override {
    return "networkx node-link JSON, the form in which graphs are kept";
  }
  void write(const Graph& graph, const Sink& sink) const override;
};

inline constexpr std::string_view graph_schema = "diplograph/graph/1";

// The graph that JsonFormat wrote: an equal graph, and the same bytes when written again.
// Throws Error(input) naming `place` and the key at fault: not JSON, another schema, a kind or
// value outside the vocabulary, an id twice, an edge to a node that is not there.
[[nodiscard]] Graph graph_from_json(std::string_view text, const std::string& place);

// The same of a file, line by line, so that it may be larger than memory has room for; nothing
// where it is laid out in another way than JsonFormat's, or is no JSON.
[[nodiscard]] std::optional<Graph> graph_from_json_lines(const std::string& path);

// Whether a file's text looks like graph JSON, from its beginning alone.
[[nodiscard]] bool is_graph_json(std::string_view text);

}  // namespace diplograph
