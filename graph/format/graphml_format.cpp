#include "graph/format/graphml_format.hpp"

#include "graph/format/attributes.hpp"
#include "graph/format/xml.hpp"

namespace diplograph {
namespace {

void write_key(const Sink& sink, std::string_view prefix, std::string_view element,
               const std::string& name, std::string_view type) {
  sink("<key id=\"" + std::string(prefix) + xml_text(name) + "\" for=\"" + std::string(element) +
       "\" attr.name=\"" + xml_text(name) + "\" attr.type=\"" + std::string(type) + "\"/>\n");
}

void write_data(const Sink& sink, std::string_view prefix, const std::string& name,
                std::string_view value) {
  sink("<data key=\"" + std::string(prefix) + xml_text(name) + "\">" + xml_text(value) + "</data>");
}

template <typename Element>
void write_attributes(const Sink& sink, std::string_view prefix, const Element& element) {
  for (const FlatFact& one : attributes_of(element)) {
    write_data(sink, prefix, xml_column(one.name, one.type), one.text());
  }
}

}  // namespace

void GraphmlFormat::write(const Graph& graph, const Sink& sink) const {
  sink(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
      "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
      "http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd\">\n");
  for (const char* const name : {"kind", "label"}) write_key(sink, "n_", "node", name, "string");
  for (const auto& [key, count] : node_attribute_names(graph)) {
    write_key(sink, "n_", "node", xml_column(key.first, key.second), xml_type(key.second));
  }
  for (const char* const name : {"kind", "edge_key"}) write_key(sink, "e_", "edge", name, "string");
  for (const auto& [key, count] : edge_attribute_names(graph)) {
    write_key(sink, "e_", "edge", xml_column(key.first, key.second), xml_type(key.second));
  }
  sink("<graph id=\"diplograph\" edgedefault=\"directed\">\n");
  for (const Graph::Vertex vertex : graph.sorted_vertices()) {
    const Node& node = graph[vertex];
    sink("<node id=\"" + xml_text(node.id) + "\">");
    write_data(sink, "n_", "kind", to_string(node.kind));
    write_data(sink, "n_", "label", node.label);
    write_attributes(sink, "n_", node);
    sink("</node>\n");
  }
  for (const Graph::Link& link : graph.sorted_links()) {
    const Edge& edge = graph[link];
    sink("<edge source=\"" + xml_text(graph[graph.source(link)].id) + "\" target=\"" +
         xml_text(graph[graph.target(link)].id) + "\">");
    write_data(sink, "e_", "kind", to_string(edge.kind));
    write_data(sink, "e_", "edge_key", edge.key.text());
    write_attributes(sink, "e_", edge);
    sink("</edge>\n");
  }
  sink("</graph>\n</graphml>\n");
}

}  // namespace diplograph
