#include "graph/format/cypher_format.hpp"

#include "graph/format/attributes.hpp"

namespace diplograph {
namespace {

std::string literal(const Json& value) {
  if (value.is_string()) return cypher_text(value.as_string("value"));
  if (!value.is_array()) return json_text(value);
  std::string text = "[";
  for (const Json& item : value.as_array("value")) {
    text += (text.size() > 1 ? ", " : "") + literal(item);
  }
  return text + "]";
}

// Names are ours: letters and underscores, but languages of labels may be anything.
std::string map_of(const std::vector<FlatFact>& attributes, std::string text) {
  for (const FlatFact& one : attributes) {
    std::string name;
    for (const char c : one.name) name.append(c == '`' ? 2 : 1, c);
    const std::string suffix = one.type == FlatFact::Type::list ? "_list" : "";
    text += ", `" + name + suffix + "`: " + literal(one.value);
  }
  return "{" + text + "}";
}

std::string label_of(NodeKind kind) {
  std::string text(to_string(kind));
  text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string type_of(EdgeKind kind) {
  std::string text(to_string(kind));
  for (char& c : text) c = c == '_' ? '_' : static_cast<char>(c - 'a' + 'A');
  return text;
}

}  // namespace

std::string cypher_text(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    switch (c) {
      case '\'':
      case '\\':
        out += '\\';
        out += c;
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        // Other control characters mean nothing to anybody and break shells.
        out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    }
  }
  return out + "'";
}

void CypherFormat::write(const Graph& graph, const Sink& sink) const {
  sink("CREATE CONSTRAINT node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;\n");
  for (const Graph::Vertex vertex : graph.sorted_vertices()) {
    const Node& node = graph[vertex];
    sink("MERGE (n:Node {id: " + cypher_text(node.id) + "}) SET n:" + label_of(node.kind) +
         ", n += " +
         map_of(attributes_of(node), "kind: " + cypher_text(to_string(node.kind)) +
                                         ", label: " + cypher_text(node.label)) +
         ";\n");
  }
  for (const Graph::Link& link : graph.sorted_links()) {
    const Edge& edge = graph[link];
    sink("MATCH (a:Node {id: " + cypher_text(graph[graph.source(link)].id) + "}), (b:Node {id: " +
         cypher_text(graph[graph.target(link)].id) + "}) MERGE (a)-[r:" + type_of(edge.kind) +
         " {key: " + cypher_text(edge.key.text()) + "}]->(b) SET r += " +
         map_of(attributes_of(edge), "kind: " + cypher_text(to_string(edge.kind))) + ";\n");
  }
}

}  // namespace diplograph
