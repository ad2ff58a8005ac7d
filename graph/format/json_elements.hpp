// One node or edge of graph JSON, for both ways of parsing JSON: a node of a parsed tree, or of a
// flat line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/json_node.hpp"
#include "graph/format/facts_json.hpp"
#include "graph/graph.hpp"

namespace diplograph {

// A graph laid out line by line, one element after the other.
struct JsonLayout {
  static constexpr std::string_view nodes = "\"nodes\": [";
  static constexpr std::string_view nodes_end = "],";
  static constexpr std::string_view edges = "\"edges\": [";
  static constexpr std::string_view edges_end = "]}";
};

// Throws Error(input) where it is no head of a graph.
void check_graph_head(const JsonNode& root);

template <typename JsonLike>
Node read_node(const JsonLike& json) {
  Node node;
  node.id = json.at("id").required();
  const auto kind = node_kind_from(json.at("kind").required());
  if (!kind) json.at("kind").fail("is no kind of node");
  node.kind = *kind;
  node.label = json.at("label").text();
  read_facts(json, node);
  return node;
}

inline void add_node(const JsonNode& json, Graph& graph) {
  const std::size_t before = graph.node_count();
  const auto vertex = graph.add(read_node(json));
  if (graph.node_count() == before) {
    json.at("id").fail("'" + graph[vertex].id + "' is there twice");
  }
}

// `last_key` is that of an edge read before, or none: most edges have the same as the one before.
template <typename JsonLike>
Edge read_edge(const JsonLike& json, EdgeKey& last_key) {
  Edge edge;
  const auto kind = edge_kind_from(json.at("kind").required());
  if (!kind) json.at("kind").fail("is no kind of edge");
  edge.kind = *kind;
  const auto key = json.at("key").required();
  if (last_key.text() != key) last_key = EdgeKey(key);
  edge.key = last_key;
  read_facts(json, edge);
  return edge;
}

// `is_new` says whether an edge is not there yet.
template <typename IsNew>
void add_link(const JsonNode& json, Graph& graph, const IsNew& is_new) {
  const std::string source = json.at("source").required();
  const std::string target = json.at("target").required();
  EdgeKey none;
  Edge edge = read_edge(json, none);
  const auto from = graph.find(source);
  const auto to = graph.find(target);
  for (const auto& [id, vertex] : {std::pair(&source, from), std::pair(&target, to)}) {
    if (!vertex) json.fail("ties '" + *id + "', which is no node");
  }
  if (!is_new(*from, *to, edge.key.text())) {
    json.at("key").fail("'" + std::string(edge.key.text()) + "' is there twice from '" + source +
                        "' to '" + target + "'");
  }
  if (!graph.connect(*from, *to, std::move(edge))) {
    json.at("kind").fail("cannot tie '" + source + "' to '" + target + "'");
  }
}

}  // namespace diplograph
