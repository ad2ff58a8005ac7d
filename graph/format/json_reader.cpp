#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>

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

// Edges read so far, told apart by numbers: few of them are ever compared by their texts.
class Seen {
 public:
  explicit Seen(const Graph& graph) : graph_(graph) {}

  // False where an edge of that key is there already between the two.
  bool add(Graph::Vertex from, Graph::Vertex to, const std::string& key) {
    const std::size_t hash = (std::hash<std::string>{}(key)*31 + from) * 1000003 + to;
    if (hashes_.insert(hash).second) return true;
    const auto links = graph_.out(from);
    return std::none_of(links.begin(), links.end(), [&](const Graph::Link& link) {
      return graph_.target(link) == to && graph_[link].key == key;
    });
  }

 private:
  const Graph& graph_;
  std::unordered_set<std::size_t> hashes_;
};

void add_node(const JsonNode& json, Graph& graph) {
  Node node = read_node(json);
  if (graph.find(node.id)) json.at("id").fail("'" + node.id + "' is there twice");
  graph.add(std::move(node));
}

void add_link(const JsonNode& json, Graph& graph, Seen& seen) {
  const std::string source = json.at("source").required();
  const std::string target = json.at("target").required();
  Edge edge = read_edge(json);
  const auto from = graph.find(source);
  const auto to = graph.find(target);
  for (const auto& [id, vertex] : {std::pair(&source, from), std::pair(&target, to)}) {
    if (!vertex) json.fail("ties '" + *id + "', which is no node");
  }
  if (!seen.add(*from, *to, edge.key)) {
    json.at("key").fail("'" + edge.key + "' is there twice from '" + source + "' to '" + target +
                        "'");
  }
  if (!graph.connect(*from, *to, std::move(edge))) {
    json.at("kind").fail("cannot tie '" + source + "' to '" + target + "'");
  }
}

void check_head(const JsonNode& root) {
  if (!root.at("directed").flag() || !root.at("multigraph").flag()) {
    root.fail("is no directed multigraph");
  }
  const JsonNode schema = root.at("graph").at("schema");
  if (schema.text() != graph_schema) {
    schema.fail("'" + schema.text() + "' is not " + std::string(graph_schema));
  }
}

// A graph as JsonFormat lays it out: an object a line.
struct Lines {
  std::string_view head;  // without its closing brace
  std::vector<std::string_view> nodes;
  std::vector<std::string_view> edges;
};

// The objects of a list, one a line; false where its lines are anything else.
bool split_lines(std::string_view list, std::vector<std::string_view>& lines) {
  while (!list.empty()) {
    std::string_view line = list.substr(0, list.find('\n'));
    list.remove_prefix(std::min(line.size() + 1, list.size()));
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    if (list.empty() == line.ends_with(',')) return false;
    if (line.ends_with(',')) line.remove_suffix(1);
    if (!line.starts_with('{') || !line.ends_with('}')) return false;
    lines.push_back(line);
  }
  return true;
}

// Nothing where the text is laid out in another way. No string of JSON has a line break in it, so
// the marks are what they seem.
std::optional<Lines> lines_of(std::string_view text) {
  constexpr std::string_view nodes_mark = ",\n\"nodes\": [\n";
  constexpr std::string_view edges_mark = "\n],\n\"edges\": [\n";
  constexpr std::string_view end_mark = "\n]}\n";
  const std::size_t nodes = text.find(nodes_mark);
  const std::size_t edges = text.find(edges_mark);
  if (nodes == std::string_view::npos || edges == std::string_view::npos) return std::nullopt;
  if (edges < nodes + nodes_mark.size() || !text.ends_with(end_mark)) return std::nullopt;
  if (text.size() < edges + edges_mark.size() + end_mark.size()) return std::nullopt;
  Lines lines;
  lines.head = text.substr(0, nodes);
  text.remove_suffix(end_mark.size());
  const std::size_t first = nodes + nodes_mark.size();
  if (!split_lines(text.substr(first, edges - first), lines.nodes)) return std::nullopt;
  if (!split_lines(text.substr(edges + edges_mark.size()), lines.edges)) return std::nullopt;
  return lines;
}

std::optional<Json> parsed(std::string_view text) {
  try {
    return parse_json(text, "");
  } catch (const Error&) {
    return std::nullopt;
  }
}

// Line by line, so that nothing but the graph is held. Nothing where a line is no JSON of its own:
// reading the whole tells what is wrong with it.
std::optional<Graph> read_by_lines(std::string_view text, const std::string& place) {
  const auto lines = lines_of(text);
  if (!lines) return std::nullopt;
  const auto head = parsed(std::string(lines->head) + "}");
  if (!head) return std::nullopt;
  check_head(JsonNode(*head, place + ": "));
  Graph graph;
  Seen seen(graph);
  for (std::size_t i = 0; i < lines->nodes.size(); ++i) {
    const auto json = parsed(lines->nodes[i]);
    if (!json) return std::nullopt;
    add_node(JsonNode(*json, place + ": nodes[" + std::to_string(i) + "]"), graph);
  }
  for (std::size_t i = 0; i < lines->edges.size(); ++i) {
    const auto json = parsed(lines->edges[i]);
    if (!json) return std::nullopt;
    add_link(JsonNode(*json, place + ": edges[" + std::to_string(i) + "]"), graph, seen);
  }
  return graph;
}

}  // namespace

Graph graph_from_json(std::string_view text, const std::string& place) {
  if (auto graph = read_by_lines(text, place)) return std::move(*graph);
  const Json whole = parse_json(text, place);
  const JsonNode root(whole, place + ": ");
  check_head(root);
  Graph graph;
  for (const JsonNode& json : root.at("nodes").list()) add_node(json, graph);
  Seen seen(graph);
  for (const JsonNode& json : root.at("edges").list()) add_link(json, graph, seen);
  return graph;
}

bool is_graph_json(std::string_view text) {
  const std::string_view head = text.substr(0, 1000);
  return head.find("\"multigraph\"") != std::string_view::npos &&
         head.find("\"directed\"") != std::string_view::npos;
}

}  // namespace diplograph
