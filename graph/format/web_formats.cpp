#include "graph/format/web_formats.hpp"

#include "base/json.hpp"
#include "graph/format/facts_json.hpp"

namespace diplograph {
namespace {

// Items as members of an open array, one a line.
template <typename Items, typename Write>
void write_lines(const Items& items, const Sink& sink, const Write& write) {
  JsonWriter out;
  std::string_view before = "\n  ";
  for (const auto& item : items) {
    out.begin_object();
    write(out, item);
    out.end_object();
    sink(before);
    sink(out.take());
    before = ",\n  ";
  }
  if (!items.empty()) sink("\n");
}

void write_node(JsonWriter& out, const Node& node) {
  out.member("kind", to_string(node.kind)).member("label", node.label);
  write_facts(out, node);
}

void write_ends(JsonWriter& out, const Graph& graph, const Graph::Link& link) {
  out.member("source", graph[graph.source(link)].id);
  out.member("target", graph[graph.target(link)].id);
}

// Edges have no names of their own: ends and key together are one.
std::string edge_id(const Graph& graph, const Graph::Link& link) {
  return graph[graph.source(link)].id + " " + std::string(graph[link].key.text()) + " " +
         graph[graph.target(link)].id;
}

void write_edge(JsonWriter& out, const Edge& edge) {
  out.member("kind", to_string(edge.kind)).member("key", edge.key.text());
  write_facts(out, edge);
}

}  // namespace

void D3Format::write(const Graph& graph, const Sink& sink) const {
  sink("{\"nodes\": [");
  write_lines(graph.sorted_vertices(), sink, [&](JsonWriter& out, Graph::Vertex vertex) {
    out.member("id", graph[vertex].id);
    write_node(out, graph[vertex]);
  });
  sink("],\n\"links\": [");
  write_lines(graph.sorted_links(), sink, [&](JsonWriter& out, const Graph::Link& link) {
    write_ends(out, graph, link);
    write_edge(out, graph[link]);
  });
  sink("]}\n");
}

void CytoscapeFormat::write(const Graph& graph, const Sink& sink) const {
  sink("{\"directed\": true, \"multigraph\": true, \"data\": [],\n\"elements\": {\"nodes\": [");
  write_lines(graph.sorted_vertices(), sink, [&](JsonWriter& out, Graph::Vertex vertex) {
    // `name` is what Cytoscape shows; `value` what networkx takes for the node's name.
    out.key("data").begin_object().member("id", graph[vertex].id);
    out.member("value", graph[vertex].id).member("name", graph[vertex].label);
    write_node(out, graph[vertex]);
    out.end_object();
  });
  sink("],\n\"edges\": [");
  write_lines(graph.sorted_links(), sink, [&](JsonWriter& out, const Graph::Link& link) {
    out.key("data").begin_object().member("id", edge_id(graph, link));
    write_ends(out, graph, link);
    write_edge(out, graph[link]);
    out.end_object();
  });
  sink("]}}\n");
}

void GraphologyFormat::write(const Graph& graph, const Sink& sink) const {
  sink(
      "{\"options\": {\"type\": \"mixed\", \"multi\": true, \"allowSelfLoops\": true},\n"
      "\"attributes\": {\"name\": \"diplograph\"},\n\"nodes\": [");
  write_lines(graph.sorted_vertices(), sink, [&](JsonWriter& out, Graph::Vertex vertex) {
    out.member("key", graph[vertex].id).key("attributes").begin_object();
    write_node(out, graph[vertex]);
    out.end_object();
  });
  sink("],\n\"edges\": [");
  write_lines(graph.sorted_links(), sink, [&](JsonWriter& out, const Graph::Link& link) {
    out.member("key", edge_id(graph, link));
    write_ends(out, graph, link);
    out.member("undirected", graph[link].kind == EdgeKind::met);
    out.key("attributes").begin_object();
    out.member("label", to_string(graph[link].kind));
    write_edge(out, graph[link]);
    out.end_object();
  });
  sink("]}\n");
}

}  // namespace diplograph
