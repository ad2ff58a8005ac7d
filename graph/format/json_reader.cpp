#include <unordered_set>

#include "base/json_node.hpp"
#include "graph/format/facts_json.hpp"
#include "graph/format/json_format.hpp"

namespace diplograph {
namespace {

Node read_node(const JsonNode& json) {
  Node node;
  node.id = json.at("id").required();
  const auto kind = node_kind_from(json.at("kind").required());
  if (!kind) json.at("kind").fail("is no kind of node");
  node.kind = *kind;
  node.label = json.at("label").text();
  read_facts(json, node);
  return node;
}

Edge read_edge(const JsonNode& json) {
  Edge edge;
  const auto kind = edge_kind_from(json.at("kind").required());
  if (!kind) json.at("kind").fail("is no kind of edge");
  edge.kind = *kind;
  edge.key = json.at("key").required();
  read_facts(json, edge);
  return edge;
}

void read_link(const JsonNode& json, Graph& graph, std::unordered_set<std::string>& seen) {
  const std::string source = json.at("source").required();
  const std::string target = json.at("target").required();
  Edge edge = read_edge(json);
  if (!seen.insert(source + '\n' + target + '\n' + edge.key).second) {
    json.at("key").fail("'" + edge.key + "' is there twice from '" + source + "' to '" + target +
                        "'");
  }
  for (const std::string* end : {&source, &target}) {
    if (!graph.find(*end)) json.fail("ties '" + *end + "', which is no node");
  }
  if (!graph.connect(source, target, std::move(edge))) {
    json.at("kind").fail("cannot tie '" + source + "' to '" + target + "'");
  }
}

}  // namespace

Graph graph_from_json(std::string_view text, const std::string& place) {
  const Json whole = parse_json(text, place);
  const JsonNode root(whole, place + ": ");
  if (!root.at("directed").flag() || !root.at("multigraph").flag()) {
    root.fail("is no directed multigraph");
  }
  const std::string schema = root.at("graph").at("schema").text();
  if (schema != graph_schema) {
    root.at("graph").at("schema").fail("'" + schema + "' is not " + std::string(graph_schema));
  }
  Graph graph;
  for (const JsonNode& json : root.at("nodes").list()) {
    Node node = read_node(json);
    if (graph.find(node.id)) json.at("id").fail("'" + node.id + "' is there twice");
    graph.add(std::move(node));
  }
  std::unordered_set<std::string> seen;
  for (const JsonNode& json : root.at("edges").list()) read_link(json, graph, seen);
  return graph;
}

bool is_graph_json(std::string_view text) {
  const std::string_view head = text.substr(0, 1000);
  return head.find("\"multigraph\"") != std::string_view::npos &&
         head.find("\"directed\"") != std::string_view::npos;
}

}  // namespace diplograph
