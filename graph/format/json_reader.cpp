#include "graph/format/json_elements.hpp"
#include "graph/format/json_format.hpp"
#include "graph/format/json_lines.hpp"
#include "graph/format/seen_links.hpp"

namespace diplograph {

void check_graph_head(const JsonNode& root) {
  if (!root.at("directed").flag() || !root.at("multigraph").flag()) {
    root.fail("is no directed multigraph");
  }
  const JsonNode schema = root.at("graph").at("schema");
  if (schema.text() != graph_schema) {
    schema.fail("'" + schema.text() + "' is not " + std::string(graph_schema));
  }
}

Graph graph_from_json(std::string_view text, const std::string& place) {
  if (auto graph = graph_of_lines(text, place, LineReading(text.size()))) return std::move(*graph);
  const Json whole = parse_json(text, place);
  const JsonNode root(whole, place + ": ");
  check_graph_head(root);
  Graph graph;
  for (const JsonNode& json : root.at("nodes").list()) add_node(json, graph);
  SeenLinks seen;
  const auto is_new = [&](Graph::Vertex from, Graph::Vertex to, std::string_view key) {
    return seen.add(graph, from, to, key);
  };
  for (const JsonNode& json : root.at("edges").list()) add_link(json, graph, is_new);
  return graph;
}

bool is_graph_json(std::string_view text) {
  const std::string_view head = text.substr(0, 1000);
  return head.find("\"multigraph\"") != std::string_view::npos &&
         head.find("\"directed\"") != std::string_view::npos;
}

}  // namespace diplograph
