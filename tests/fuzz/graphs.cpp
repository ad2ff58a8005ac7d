#include "base/json.hpp"
#include "fuzz/support.hpp"
#include "fuzz/targets.hpp"
#include "graph/ask/ask.hpp"
#include "graph/format/format.hpp"
#include "graph/format/json_format.hpp"
#include "graph/names.hpp"
#include "graph/query.hpp"

namespace diplograph::fuzz {
namespace {

void ask_all(const Graph& graph) {
  (void)stats(graph);
  (void)meetings(graph, {}, {});
  (void)visits(graph, {}, {});
  (void)statements(graph, {}, {});
  (void)offices(graph, {}, {});
  const Net net = net_of(graph, {});
  (void)top(net, Measure::pagerank);
  (void)communities_of(net);
  for (const auto vertex : graph.sorted_vertices()) {
    if (!is_actor(graph[vertex].kind)) continue;
    (void)met(graph, graph[vertex].id);
    (void)timeline(graph, graph[vertex].id, {});
    return;
  }
}

}  // namespace

void graphs(std::string_view bytes) {
  (void)is_graph_json(bytes);
  const Graph graph = graph_from_json(bytes, "fuzz");
  const auto written = to_text(JsonFormat(), graph);
  require(to_text(JsonFormat(), graph_from_json(written, "fuzz")) == written,
          "a graph comes back from its JSON");
  (void)parse_json(written, "fuzz");
  for (const auto* format : formats()) (void)to_text(*format, graph);
  ask_all(graph);
}

}  // namespace diplograph::fuzz
