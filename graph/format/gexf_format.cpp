#include "graph/format/gexf_format.hpp"

#include "graph/format/attributes.hpp"
#include "graph/format/xml.hpp"

namespace diplograph {
namespace {

using Days = std::pair<std::optional<Day>, std::optional<Day>>;

void declare(const Sink& sink, std::string_view element, const FlatNames& names) {
  sink("<attributes class=\"" + std::string(element) + "\" mode=\"static\">\n");
  const auto one = [&sink](const std::string& name, std::string_view type) {
    sink("<attribute id=\"" + xml_text(name) + "\" title=\"" + xml_text(name) + "\" type=\"" +
         std::string(type) + "\"/>\n");
  };
  one("kind", "string");
  if (element == "edge") one("edge_key", "string");
  for (const auto& [key, count] : names)
    one(xml_column(key.first, key.second), xml_type(key.second));
  sink("</attributes>\n");
}

void value(const Sink& sink, const std::string& name, std::string_view text) {
  sink("<attvalue for=\"" + xml_text(name) + "\" value=\"" + xml_text(text) + "\"/>");
}

std::string interval(const Days& days) {
  std::string text;
  if (days.first) text += " start=\"" + to_iso(*days.first) + "\"";
  if (days.second) text += " end=\"" + to_iso(*days.second) + "\"";
  return text;
}

Days days_of(const Node& node) {
  if (!is_event(node.kind) || !node.event().date) return {};
  return {node.event().date->from, node.event().date->to};
}

Days days_of(const Graph& graph, const Graph::Link& link) {
  const Edge& edge = graph[link];
  if (edge.kind == EdgeKind::met) return {edge.met().first, edge.met().last};
  if (edge.kind == EdgeKind::relation) return {edge.relation().first, edge.relation().last};
  if (edge.kind == EdgeKind::holds_office) return {edge.office().first, edge.office().last};
  return days_of(graph[graph.source(link)]);
}

}  // namespace

void GexfFormat::write(const Graph& graph, const Sink& sink) const {
  sink(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
      "xsi:schemaLocation=\"http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd\">\n"
      "<meta><creator>diplograph</creator></meta>\n"
      "<graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\" "
      "timerepresentation=\"interval\">\n");
  declare(sink, "node", node_attribute_names(graph));
  declare(sink, "edge", edge_attribute_names(graph));
  sink("<nodes>\n");
  for (const Graph::Vertex vertex : graph.sorted_vertices()) {
    const Node& node = graph[vertex];
    sink("<node id=\"" + xml_text(node.id) + "\" label=\"" + xml_text(node.label) + "\"" +
         interval(days_of(node)) + "><attvalues>");
    value(sink, "kind", to_string(node.kind));
    for (const FlatFact& one : attributes_of(node)) {
      value(sink, xml_column(one.name, one.type), one.text());
    }
    sink("</attvalues></node>\n");
  }
  sink("</nodes>\n<edges>\n");
  std::size_t number = 0;
  for (const Graph::Link& link : graph.sorted_links()) {
    const Edge& edge = graph[link];
    sink("<edge id=\"" + std::to_string(number++) + "\" source=\"" +
         xml_text(graph[graph.source(link)].id) + "\" target=\"" +
         xml_text(graph[graph.target(link)].id) + "\" label=\"" +
         std::string(to_string(edge.kind)) + "\"" + interval(days_of(graph, link)) +
         "><attvalues>");
    value(sink, "kind", to_string(edge.kind));
    value(sink, "edge_key", edge.key.text());
    for (const FlatFact& one : attributes_of(edge)) {
      value(sink, xml_column(one.name, one.type), one.text());
    }
    sink("</attvalues></edge>\n");
  }
  sink("</edges>\n</graph>\n</gexf>\n");
}

}  // namespace diplograph
