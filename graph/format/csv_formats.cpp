#include "graph/format/csv_formats.hpp"

#include <map>

#include "graph/format/attributes.hpp"

namespace diplograph {
namespace {

using Columns = std::vector<std::pair<std::string, FlatFact::Type>>;

// Line breaks within a cell are lost on many readers: they become blanks.
std::string cell(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c == '\n' || c == '\r' ? ' ' : c;
  }
  return quoted + "\"";
}

Columns columns_of(const FlatNames& names) {
  Columns columns;
  for (const auto& [key, count] : names) columns.push_back(key);
  return columns;
}

// One cell a column, empty where the element has no such attribute.
template <typename Write>
void write_cells(const std::vector<FlatFact>& attributes, const Columns& columns, const Sink& sink,
                 const Write& text_of) {
  std::map<std::pair<std::string, FlatFact::Type>, std::string> known;
  for (const FlatFact& one : attributes) known.emplace(std::pair(one.name, one.type), text_of(one));
  for (const auto& column : columns) {
    sink(",");
    const auto found = known.find(column);
    if (found != known.end()) sink(cell(found->second));
  }
  sink("\r\n");
}

std::string neo4j_header(const std::pair<std::string, FlatFact::Type>& column) {
  switch (column.second) {
    case FlatFact::Type::integer:
      return column.first + ":long";
    case FlatFact::Type::real:
      return column.first + ":double";
    case FlatFact::Type::flag:
      return column.first + ":boolean";
    case FlatFact::Type::list:
      return column.first + "_list:string[]";
    default:
      return column.first + ":string";
  }
}

// Items of a list between unit separators, which no text has.
std::string neo4j_text(const FlatFact& attribute) {
  if (attribute.type != FlatFact::Type::list) return attribute.text();
  std::string text;
  for (const Json& item : attribute.value.as_array(attribute.name)) {
    if (!text.empty()) text += '\x1F';
    text += item.is_string() ? item.as_string(attribute.name) : json_text(item);
  }
  return text;
}

std::string gephi_header(const std::pair<std::string, FlatFact::Type>& column) {
  return column.second == FlatFact::Type::list ? column.first + "_json" : column.first;
}

std::string capitalised(std::string_view kind) {
  std::string text(kind);
  text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string upper(std::string_view kind) {
  std::string text(kind);
  for (char& c : text) c = c == '_' ? '_' : static_cast<char>(c - 'a' + 'A');
  return text;
}

// How much a tie weighs where it counts something.
std::uint32_t weight_of(const Edge& edge) {
  if (edge.kind == EdgeKind::met) return edge.met().count;
  if (edge.kind == EdgeKind::mentioned_in) return edge.mention().count;
  if (edge.kind != EdgeKind::relation) return 1;
  std::uint32_t sum = 0;
  for (const auto& [plover, count] : edge.relation().counts) sum += count;
  return sum;
}

}  // namespace

void Neo4jCsvFormat::write_part(const Graph& graph, std::size_t part, const Sink& sink) const {
  const Columns columns =
      columns_of(part == 0 ? node_attribute_names(graph) : edge_attribute_names(graph));
  sink(part == 0 ? "id:ID,:LABEL,kind:string,label:string" : ":START_ID,:END_ID,:TYPE,key:string");
  for (const auto& column : columns) sink("," + neo4j_header(column));
  sink("\r\n");
  if (part == 0) {
    for (const Graph::Vertex vertex : graph.sorted_vertices()) {
      const Node& node = graph[vertex];
      sink(cell(node.id) + "," + capitalised(to_string(node.kind)) + "," +
           std::string(to_string(node.kind)) + "," + cell(node.label));
      write_cells(attributes_of(node), columns, sink, neo4j_text);
    }
    return;
  }
  for (const Graph::Link& link : graph.sorted_links()) {
    sink(cell(graph[graph.source(link)].id) + "," + cell(graph[graph.target(link)].id) + "," +
         upper(to_string(graph[link].kind)) + "," + cell(graph[link].key.text()));
    write_cells(attributes_of(graph[link]), columns, sink, neo4j_text);
  }
}

void Neo4jCsvFormat::write(const Graph& graph, const Sink& sink) const {
  for (std::size_t part = 0; part < parts().size(); ++part) write_part(graph, part, sink);
}

void GephiCsvFormat::write_part(const Graph& graph, std::size_t part, const Sink& sink) const {
  const Columns columns =
      columns_of(part == 0 ? node_attribute_names(graph) : edge_attribute_names(graph));
  const auto text = [](const FlatFact& one) { return one.text(); };
  sink(part == 0 ? "Id,Label,kind" : "Source,Target,Type,Weight,kind,key");
  for (const auto& column : columns) sink("," + gephi_header(column));
  sink("\r\n");
  if (part == 0) {
    for (const Graph::Vertex vertex : graph.sorted_vertices()) {
      const Node& node = graph[vertex];
      sink(cell(node.id) + "," + cell(node.label) + "," + std::string(to_string(node.kind)));
      write_cells(attributes_of(node), columns, sink, text);
    }
    return;
  }
  for (const Graph::Link& link : graph.sorted_links()) {
    const Edge& edge = graph[link];
    sink(cell(graph[graph.source(link)].id) + "," + cell(graph[graph.target(link)].id) + "," +
         (edge.kind == EdgeKind::met ? "Undirected," : "Directed,") +
         std::to_string(weight_of(edge)) + "," + std::string(to_string(edge.kind)) + "," +
         cell(edge.key.text()));
    write_cells(attributes_of(edge), columns, sink, text);
  }
}

void GephiCsvFormat::write(const Graph& graph, const Sink& sink) const {
  for (std::size_t part = 0; part < parts().size(); ++part) write_part(graph, part, sink);
}

}  // namespace diplograph
