// The graph as RDF: what Turtle and JSON-LD write alike.
//
//   actors       sem:Actor, and schema:Person, schema:Country or schema:Organization
//   names        skos:prefLabel by language, skos:altLabel, rdfs:label; schema:sameAs to Wikidata
//   events       sem:Event, schema:Event; sem:hasActor with sem:Role, sem:hasPlace, dates typed by
//                precision (xsd:date, xsd:gYearMonth, xsd:gYear)
//   statements   schema:Quotation; articles schema:NewsArticle
//   evidence     prov:wasDerivedFrom a prov:Entity with the sentence, quoted from the article
//   the rest     terms of our own, dg:
#pragma once

#include <array>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "graph/graph.hpp"

namespace diplograph {

struct RdfValue {
  enum class Kind : std::uint8_t { term, iri, text, node };
  using Properties = std::vector<std::pair<std::string, RdfValue>>;

  Kind kind = Kind::text;
  std::string value{};      // "sem:Event", an IRI, or a text
  std::string lang{};       // of a text
  std::string type{};       // of a text that is no string: "xsd:date"
  Properties properties{};  // of a node without a name
};

struct RdfNode {
  std::string iri;
  RdfValue::Properties properties;  // by terms, "a" for the type
};

inline constexpr std::array<std::pair<const char*, const char*>, 8> rdf_prefixes{{
    {"dg", "urn:diplograph:term:"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"schema", "https://schema.org/"},
    {"sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
}};

// Each node of the graph, by id, with all that starts from it. Derived edges too.
void each_rdf_node(const Graph& graph, const std::function<void(const RdfNode&)>& take);

// "urn:diplograph:person:wang-yi": what an IRI may not hold is percent-encoded.
[[nodiscard]] std::string iri_of(std::string_view id);

}  // namespace diplograph
