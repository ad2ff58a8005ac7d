// A graph as JsonFormat lays it out is read line by line, so that nothing but the graph is held and
// most lines need no tree of JSON; one laid out in any other way is read whole.
#include <algorithm>
#include <optional>
#include <utility>

#include "base/files.hpp"
#include "base/flat_json.hpp"
#include "base/json_node.hpp"
#include "graph/format/facts_json.hpp"
#include "graph/format/json_format.hpp"
#include "graph/format/seen_links.hpp"

namespace diplograph {
namespace {

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

template <typename JsonLike>
Edge read_edge(const JsonLike& json, Graph& graph) {
  Edge edge;
  const auto kind = edge_kind_from(json.at("kind").required());
  if (!kind) json.at("kind").fail("is no kind of edge");
  edge.kind = *kind;
  edge.key = graph.shared_key(json.at("key").required());
  read_facts(json, edge);
  return edge;
}

template <typename JsonLike>
void add_node(const JsonLike& json, Graph& graph) {
  Node node = read_node(json);
  if (graph.find(node.id)) json.at("id").fail("'" + node.id + "' is there twice");
  graph.add(std::move(node));
}

// Whether two edges of one key tie the same nodes.
bool repeats_an_edge(const Graph& graph) {
  constexpr auto never = static_cast<std::uint32_t>(-1);
  std::vector<std::uint32_t> last(graph.node_count(), never);  // source of an edge to each node
  for (const Graph::Vertex from : graph.vertices()) {
    for (const Graph::Link link : graph.out(from)) {
      std::uint32_t& seen = last[graph.target(link)];
      if (seen != static_cast<std::uint32_t>(from)) {
        seen = static_cast<std::uint32_t>(from);
        continue;
      }
      for (const Graph::Link other : graph.out(from)) {
        if (other == link) break;
        if (graph.target(other) == graph.target(link) && graph[other].key == graph[link].key)
          return true;
      }
    }
  }
  return false;
}

// `is_new` says whether an edge is not there yet.
template <typename JsonLike, typename IsNew>
void add_link(const JsonLike& json, Graph& graph, SeenLinks& seen, const IsNew& is_new) {
  const auto source = json.at("source").required();
  const auto target = json.at("target").required();
  Edge edge = read_edge(json, graph);
  const auto from = seen.source(graph, source);
  const auto to = graph.find(target);
  for (const auto& [id, vertex] : {std::pair(&source, from), std::pair(&target, to)}) {
    if (!vertex) json.fail("ties '" + std::string(*id) + "', which is no node");
  }
  if (!is_new(*from, *to, edge.key.text())) {
    json.at("key").fail("'" + std::string(edge.key.text()) + "' is there twice from '" +
                        std::string(source) + "' to '" + std::string(target) + "'");
  }
  if (!graph.connect(*from, *to, std::move(edge))) {
    json.at("kind").fail("cannot tie '" + std::string(source) + "' to '" + std::string(target) +
                         "'");
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

// Thrown to leave a text that is laid out in another way, or is no graph: reading the whole tells.
struct OtherLayout {};

Json parsed(std::string_view text) {
  try {
    return parse_json(text, "");
  } catch (const Error&) {
    throw OtherLayout();
  }
}

class GraphLines {
 public:
  explicit GraphLines(const std::string& place) : place_(place) {}

  void take(std::string_view line) {
    switch (part_) {
      case Part::head:
        return take_head(line);
      case Part::nodes_mark:
        return take_mark(line, "\"nodes\": [", Part::nodes);
      case Part::nodes_end:
        return take_mark(line, "],", Part::edges_mark);
      case Part::edges_mark:
        return take_mark(line, "\"edges\": [", Part::edges);
      case Part::edges_end:
        return take_mark(line, "]}", Part::end);
      case Part::nodes:
        return take_object(line, "nodes", Part::nodes_end);
      case Part::edges:
        return take_object(line, "edges", Part::edges_end);
      case Part::end:
        throw OtherLayout();
    }
  }

  Graph finish() {
    if (part_ != Part::end || repeats_an_edge(graph_)) throw OtherLayout();
    return std::move(graph_);
  }

 private:
  enum class Part : std::uint8_t {
    head,
    nodes_mark,
    nodes,
    nodes_end,
    edges_mark,
    edges,
    edges_end,
    end
  };

  void take_head(std::string_view line) {
    if (!line.ends_with(',')) throw OtherLayout();
    line.remove_suffix(1);
    const Json head = parsed(std::string(line) + "}");
    check_head(JsonNode(head, place_ + ": "));
    part_ = Part::nodes_mark;
  }

  void take_mark(std::string_view line, std::string_view mark, Part next) {
    if (line != mark) throw OtherLayout();
    part_ = next;
    index_ = 0;
  }

  void take_object(std::string_view line, const char* list, Part next) {
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    if (line.ends_with(',')) {
      line.remove_suffix(1);
    } else {
      part_ = next;
    }
    if (!line.starts_with('{') || !line.ends_with('}')) throw OtherLayout();
    if (!take_flat(line, next)) {
      const Json json = parsed(line);
      add(JsonNode(json, place_ + ": " + list + "[" + std::to_string(index_) + "]"), next);
    }
    ++index_;
  }

  // False where it takes a tree to read the object, or to say what is wrong with it.
  bool take_flat(std::string_view line, Part next) {
    if (!flat_.read(line)) return false;
    try {
      add(FlatNode(flat_), next);
    } catch (const NotFlat&) {
      return false;
    }
    return true;
  }

  template <typename JsonLike>
  void add(const JsonLike& json, Part next) {
    if (next == Part::nodes_end) {
      add_node(json, graph_);
    } else {
      // All edges are looked at together when they are there: an edge in turn costs more.
      add_link(json, graph_, seen_, [](auto...) { return true; });
    }
  }

  const std::string& place_;
  Part part_ = Part::head;
  std::size_t index_ = 0;
  FlatJson flat_;
  Graph graph_;
  SeenLinks seen_;
};

}  // namespace

std::optional<Graph> graph_from_json_lines(const std::string& path) {
  GraphLines lines(path);
  try {
    read_lines(path, [&lines](std::string_view line, std::size_t) { lines.take(line); });
    return lines.finish();
  } catch (const OtherLayout&) {
    return std::nullopt;
  }
}

Graph graph_from_json(std::string_view text, const std::string& place) {
  try {
    GraphLines lines(place);
    for (std::string_view rest = text; !rest.empty();) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      lines.take(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return lines.finish();
  } catch (const OtherLayout&) {
  }
  const Json whole = parse_json(text, place);
  const JsonNode root(whole, place + ": ");
  check_head(root);
  Graph graph;
  for (const JsonNode& json : root.at("nodes").list()) add_node(json, graph);
  SeenLinks seen;
  const auto is_new = [&](Graph::Vertex from, Graph::Vertex to, std::string_view key) {
    return seen.add(graph, from, to, key);
  };
  for (const JsonNode& json : root.at("edges").list()) add_link(json, graph, seen, is_new);
  return graph;
}

bool is_graph_json(std::string_view text) {
  const std::string_view head = text.substr(0, 1000);
  return head.find("\"multigraph\"") != std::string_view::npos &&
         head.find("\"directed\"") != std::string_view::npos;
}

}  // namespace diplograph
