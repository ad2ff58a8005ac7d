#include "graph/format/format.hpp"

#include <algorithm>
#include <array>

#include "graph/format/csv_formats.hpp"
#include "graph/format/cypher_format.hpp"
#include "graph/format/dot_format.hpp"
#include "graph/format/ftm_format.hpp"
#include "graph/format/gexf_format.hpp"
#include "graph/format/graphml_format.hpp"
#include "graph/format/json_format.hpp"
#include "graph/format/rdf_formats.hpp"
#include "graph/format/tsv_formats.hpp"
#include "graph/format/web_formats.hpp"

namespace diplograph {

std::span<const Format* const> formats() {
  static const CameoTsvFormat cameo;
  static const CypherFormat cypher;
  static const CytoscapeFormat cytoscape;
  static const D3Format d3;
  static const DotFormat dot;
  static const EventsTsvFormat events;
  static const FtmFormat ftm;
  static const GephiCsvFormat gephi;
  static const GexfFormat gexf;
  static const GraphmlFormat graphml;
  static const GraphologyFormat graphology;
  static const JsonFormat json;
  static const JsonLdFormat jsonld;
  static const Neo4jCsvFormat neo4j;
  static const TurtleFormat turtle;
  static const std::array<const Format*, 15> all{&cameo,      &cypher, &cytoscape, &d3,    &dot,
                                                 &events,     &ftm,    &gephi,     &gexf,  &graphml,
                                                 &graphology, &json,   &jsonld,    &neo4j, &turtle};
  return all;
}

const Format* find_format(std::string_view name) {
  const auto all = formats();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [name](const Format* format) { return format->name() == name; });
  return found == all.end() ? nullptr : *found;
}

std::string to_text(const Format& format, const Graph& graph) {
  std::string text;
  format.write(graph, [&text](std::string_view bytes) { text += bytes; });
  return text;
}

}  // namespace diplograph
