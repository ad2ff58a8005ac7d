// The facts of nodes and edges as flat lists of names and values, for formats that know no nesting.
//
//   date: {from, to}   ->  date_from, date_to
//   labels: {ar, en}   ->  labels_ar, labels_en
//   span: [3, 9]       ->  a list of integers
//
// No attribute is named `id`, `type`, `parent` or `label`: these mean something to readers.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "graph/graph.hpp"

namespace diplograph {

struct FlatFact {
  enum class Type : std::uint8_t { text, integer, real, flag, list };

  std::string name;
  Type type = Type::text;
  Json value;

  // A list as JSON text, all else as it is written: "0.9", "true", "2023-09-18".
  [[nodiscard]] std::string text() const;
};

// In the order of graph JSON; what is unknown is left out.
[[nodiscard]] std::vector<FlatFact> attributes_of(const Node& node);
[[nodiscard]] std::vector<FlatFact> attributes_of(const Edge& edge);

// The facts again: the reverse of attributes_of. `place` opens the message of the Error(input)
// where they are not those of that kind.
void read_attributes(const std::vector<FlatFact>& attributes, Node& node, const std::string& place);
void read_attributes(const std::vector<FlatFact>& attributes, Edge& edge, const std::string& place);

// All attributes that nodes or edges of a graph have: name and type, by name. A name that has
// values of two types, as `first` has, comes once a type.
using FlatNames = std::map<std::pair<std::string, FlatFact::Type>, std::size_t>;
[[nodiscard]] FlatNames node_attribute_names(const Graph& graph);
[[nodiscard]] FlatNames edge_attribute_names(const Graph& graph);

// A JSON value in one line.
[[nodiscard]] std::string json_text(const Json& value);
void write_json(JsonWriter& out, const Json& value);

}  // namespace diplograph
