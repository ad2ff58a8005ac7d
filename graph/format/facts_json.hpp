// The facts of one node or edge in JSON, without id, ends, key, kind and label: what graph JSON
// and the store write and read alike.
#pragma once

#include <string>

#include "base/flat_json.hpp"
#include "base/json.hpp"
#include "base/json_node.hpp"
#include "graph/elements.hpp"

namespace diplograph {

// Members into the object that is open.
void write_facts(JsonWriter& out, const Node& node);
void write_facts(JsonWriter& out, const Edge& edge);

// The facts that a node or edge of its kind has. Throws Error(input) as JsonNode does.
void read_facts(const JsonNode& json, Node& node);
void read_facts(const JsonNode& json, Edge& edge);
// The same of a flat line. Throws NotFlat where the others have to read it.
void read_facts(const FlatNode& json, Node& node);
void read_facts(const FlatNode& json, Edge& edge);

}  // namespace diplograph
