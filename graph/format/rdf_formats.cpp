#include "graph/format/rdf_formats.hpp"

#include <cstdio>
#include <map>

#include "base/json.hpp"
#include "base/unicode.hpp"
#include "graph/format/rdf.hpp"

namespace diplograph {
namespace {

// A string of Turtle: what would end or break it, and control characters, escaped.
std::string turtle_text(std::string_view text) {
  std::string out = "\"";
  for (const char32_t c : to_utf32(text)) {
    switch (c) {
      case U'"':
        out += "\\\"";
        break;
      case U'\\':
        out += "\\\\";
        break;
      case U'\n':
        out += "\\n";
        break;
      case U'\r':
        out += "\\r";
        break;
      case U'\t':
        out += "\\t";
        break;
      default:
        if (c < 0x20 || c == 0x7F) {
          char escaped[8];
          std::snprintf(escaped, sizeof escaped, "\\u%04X", static_cast<unsigned>(c));
          out += escaped;
        } else {
          out += to_utf8(std::u32string_view(&c, 1));
        }
    }
  }
  return out + "\"";
}

std::string turtle_value(const RdfValue& value) {
  switch (value.kind) {
    case RdfValue::Kind::term:
      return value.value;
    case RdfValue::Kind::iri:
      return "<" + value.value + ">";
    case RdfValue::Kind::text: {
      const std::string text = turtle_text(value.value);
      if (!value.lang.empty()) return text + "@" + value.lang;
      return value.type.empty() ? text : text + "^^" + value.type;
    }
    case RdfValue::Kind::node:
      break;
  }
  std::string inner;
  for (const auto& [name, one] : value.properties) {
    inner += (inner.empty() ? " " : "; ") + name + " " + turtle_value(one);
  }
  return "[" + inner + " ]";
}

void write_value(JsonWriter& out, const RdfValue& value);

// Values by name; the types as JSON-LD has them.
void write_properties(JsonWriter& out, const RdfValue::Properties& properties) {
  std::map<std::string_view, std::vector<const RdfValue*>> by_name;
  for (const auto& [name, value] : properties) by_name[name].push_back(&value);
  for (const auto& [name, values] : by_name) {
    out.key(name == "a" ? "@type" : name).begin_array();
    for (const RdfValue* const value : values) {
      if (name == "a") {
        out.value(value->value);
      } else {
        write_value(out, *value);
      }
    }
    out.end_array();
  }
}

void write_value(JsonWriter& out, const RdfValue& value) {
  out.begin_object();
  if (value.kind == RdfValue::Kind::node) {
    write_properties(out, value.properties);
  } else if (value.kind == RdfValue::Kind::text) {
    out.member("@value", value.value);
    if (!value.lang.empty()) out.member("@language", value.lang);
    if (!value.type.empty()) out.member("@type", value.type);
  } else {
    out.member("@id", value.value);
  }
  out.end_object();
}

}  // namespace

void TurtleFormat::write(const Graph& graph, const Sink& sink) const {
  for (const auto& [prefix, iri] : rdf_prefixes) {
    sink("@prefix " + std::string(prefix) + ": <" + iri + "> .\n");
  }
  each_rdf_node(graph, [&sink](const RdfNode& node) {
    sink("\n<" + node.iri + ">");
    std::string_view before;
    for (const auto& [name, value] : node.properties) {
      sink(std::string(before) + "\n  " + name + " " + turtle_value(value));
      before = " ;";
    }
    sink(" .\n");
  });
}

void JsonLdFormat::write(const Graph& graph, const Sink& sink) const {
  JsonWriter out;
  out.begin_object();
  for (const auto& [prefix, iri] : rdf_prefixes) out.member(prefix, iri);
  out.end_object();
  sink("{\"@context\": " + out.take() + ",\n\"@graph\": [");
  std::string_view before = "\n  ";
  each_rdf_node(graph, [&](const RdfNode& node) {
    out.begin_object().member("@id", node.iri);
    write_properties(out, node.properties);
    out.end_object();
    sink(before);
    sink(out.take());
    before = ",\n  ";
  });
  sink("\n]}\n");
}

}  // namespace diplograph
