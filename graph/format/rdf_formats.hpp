// RDF in its two forms that people write and read; graph/format/rdf.hpp says what is in them.
#pragma once

#include "graph/format/format.hpp"

namespace diplograph {

class TurtleFormat : public Format {
 public:
  [[nodiscard]] std::string_view name() const override { return "turtle"; }
  [[nodiscard]] std::string_view about() const override {
    return "RDF in Turtle: SEM, schema.org, SKOS, PROV";
  }
  void write(const Graph& graph, const Sink& sink) const override;
};

class JsonLdFormat : public Format {
 public:
  [[nodiscard]] std::string_view name() const override { return "jsonld"; }
  [[nodiscard]] std::string_view about() const override { return "the same RDF in JSON-LD"; }
  void write(const Graph& graph, const Sink& sink) const override;
};

}  // namespace diplograph
