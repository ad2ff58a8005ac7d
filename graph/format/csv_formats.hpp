// Folders of two tables, nodes and edges, RFC 4180.
#pragma once

#include "graph/format/format.hpp"

namespace diplograph {

// For neo4j-admin database import full --array-delimiter=U+001F: typed headers, lists as arrays.
class Neo4jCsvFormat : public Format {
 public:
  [[nodiscard]] std::string_view name() const override { return "neo4j-csv"; }
  [[nodiscard]] std::string_view about() const override {
    return "a folder of nodes.csv and relationships.csv for neo4j-admin import";
  }
  [[nodiscard]] std::vector<std::string> parts() const override {
    return {"nodes.csv", "relationships.csv"};
  }
  void write_part(const Graph& graph, std::size_t part, const Sink& sink) const override;
  void write(const Graph& graph, const Sink& sink) const override;
};

// For Gephi's spreadsheet import: Id, Label; Source, Target, Type, Weight.
class GephiCsvFormat : public Format {
 public:
  [[nodiscard]] std::string_view name() const override { return "gephi-csv"; }
  [[nodiscard]] std::string_view about() const override {
    return "a folder of nodes.csv and edges.csv for Gephi's import";
  }
  [[nodiscard]] std::vector<std::string> parts() const override {
    return {"nodes.csv", "edges.csv"};
  }
  void write_part(const Graph& graph, std::size_t part, const Sink& sink) const override;
  void write(const Graph& graph, const Sink& sink) const override;
};

}  // namespace diplograph
