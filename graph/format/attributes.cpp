#include "graph/format/attributes.hpp"

#include <algorithm>
#include <array>

#include "base/json_node.hpp"
#include "graph/format/facts_json.hpp"

namespace diplograph {
namespace {

using Members = std::vector<Json::Member>;

// The facts that are objects; their members are named behind them.
constexpr std::array<std::string_view, 3> nested{"labels", "date", "counts"};

FlatFact::Type type_of(const Json& value) {
  switch (value.kind()) {
    case Json::Kind::integer:
      return FlatFact::Type::integer;
    case Json::Kind::real:
      return FlatFact::Type::real;
    case Json::Kind::boolean:
      return FlatFact::Type::flag;
    case Json::Kind::array:
      return FlatFact::Type::list;
    default:
      return FlatFact::Type::text;
  }
}

template <typename Element>
std::vector<FlatFact> attributes(const Element& element) {
  JsonWriter out;
  out.begin_object();
  write_facts(out, element);
  const Json facts = parse_json(out.end_object().take(), "facts");
  std::vector<FlatFact> found;
  for (const auto& [name, value] : facts.as_object("facts")) {
    if (!value.is_object()) {
      found.push_back({name, type_of(value), value});
      continue;
    }
    for (const auto& [inner, part] : value.as_object("facts")) {
      found.push_back({name + "_" + inner, type_of(part), part});
    }
  }
  // A confidence of 1 is a number like 0.9.
  for (FlatFact& one : found) {
    if (one.name == "confidence") one.type = FlatFact::Type::real;
  }
  return found;
}

template <typename Element>
void read(const std::vector<FlatFact>& attributes, Element& element, const std::string& place) {
  Members whole;
  std::map<std::string_view, Members> inner;
  for (const FlatFact& one : attributes) {
    const std::string_view name = one.name;
    const auto prefix = std::ranges::find_if(nested, [name](std::string_view object) {
      return name.size() > object.size() + 1 && name.starts_with(object) &&
             name[object.size()] == '_';
    });
    if (prefix == nested.end()) {
      whole.emplace_back(one.name, one.value);
    } else {
      inner[*prefix].emplace_back(name.substr(prefix->size() + 1), one.value);
    }
  }
  for (auto& [name, members] : inner) {
    whole.emplace_back(std::string(name), Json(std::move(members)));
  }
  const Json facts(std::move(whole));
  read_facts(JsonNode(facts, place + ": "), element);
}

}  // namespace

void write_json(JsonWriter& out, const Json& value) {
  switch (value.kind()) {
    case Json::Kind::null:
      out.null();
      break;
    case Json::Kind::boolean:
      out.value(value.as_bool(""));
      break;
    case Json::Kind::integer:
      out.value(value.as_integer(""));
      break;
    case Json::Kind::real:
      out.value(value.as_real(""));
      break;
    case Json::Kind::string:
      out.value(value.as_string(""));
      break;
    case Json::Kind::array:
      out.begin_array();
      for (const Json& item : value.as_array("")) write_json(out, item);
      out.end_array();
      break;
    case Json::Kind::object:
      out.begin_object();
      for (const auto& [name, item] : value.as_object("")) {
        out.key(name);
        write_json(out, item);
      }
      out.end_object();
      break;
  }
}

std::string json_text(const Json& value) {
  JsonWriter out;
  write_json(out, value);
  return out.take();
}

std::string FlatFact::text() const {
  return value.is_string() ? value.as_string(name) : json_text(value);
}

std::vector<FlatFact> attributes_of(const Node& node) { return attributes(node); }

std::vector<FlatFact> attributes_of(const Edge& edge) { return attributes(edge); }

void read_attributes(const std::vector<FlatFact>& attributes, Node& node,
                     const std::string& place) {
  read(attributes, node, place);
}

void read_attributes(const std::vector<FlatFact>& attributes, Edge& edge,
                     const std::string& place) {
  read(attributes, edge, place);
}

FlatNames node_attribute_names(const Graph& graph) {
  FlatNames names;
  for (const Graph::Vertex vertex : graph.vertices()) {
    for (const FlatFact& one : attributes_of(graph[vertex])) ++names[{one.name, one.type}];
  }
  return names;
}

FlatNames edge_attribute_names(const Graph& graph) {
  FlatNames names;
  for (const Graph::Link& link : graph.links()) {
    for (const FlatFact& one : attributes_of(graph[link])) ++names[{one.name, one.type}];
  }
  return names;
}

}  // namespace diplograph
