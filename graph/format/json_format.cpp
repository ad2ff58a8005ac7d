// Each node and edge is a line of its own, written and passed on before the next: a large graph
// needs no large text, and two graphs can be compared line by line.
#include "graph/format/json_format.hpp"

#include "base/json.hpp"
#include "graph/format/facts_json.hpp"

namespace diplograph {
namespace {

void write_node(JsonWriter& out, const Node& node) {
  out.begin_object().member("id", node.id).member("kind", to_string(node.kind));
  out.member("label", node.label);
  write_facts(out, node);
  out.end_object();
}

void write_link(JsonWriter& out, const Graph& graph, const Graph::Link& link) {
  const Edge& edge = graph[link];
  out.begin_object().member("source", graph[graph.source(link)].id);
  out.member("target", graph[graph.target(link)].id).member("key", edge.key.text());
  out.member("kind", to_string(edge.kind));
  write_facts(out, edge);
  out.end_object();
}

template <typename Items, typename Write>
void write_lines(const Items& items, const Sink& sink, const Write& write) {
  JsonWriter out;
  std::string_view before = "\n  ";
  for (const auto& item : items) {
    write(out, item);
    sink(before);
    sink(out.take());
    before = ",\n  ";
  }
  if (!items.empty()) sink("\n");
}

}  // namespace

void JsonFormat::write(const Graph& graph, const Sink& sink) const {
  JsonWriter head;
  head.begin_object().member("schema", graph_schema).end_object();
  sink("{\"directed\": true, \"multigraph\": true, \"graph\": " + head.take() + ",\n\"nodes\": [");
  write_lines(graph.sorted_vertices(), sink,
              [&graph](JsonWriter& out, Graph::Vertex vertex) { write_node(out, graph[vertex]); });
  sink("],\n\"edges\": [");
  write_lines(graph.sorted_links(), sink,
              [&graph](JsonWriter& out, const Graph::Link& link) { write_link(out, graph, link); });
  sink("]}\n");
}

}  // namespace diplograph
