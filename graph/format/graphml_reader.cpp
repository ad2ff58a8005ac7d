// libxml2's reader walks the file once; nothing but the element at hand is kept beside the graph.
#include <libxml/xmlreader.h>

#include <memory>
#include <unordered_map>

#include "base/error.hpp"
#include "graph/format/attributes.hpp"
#include "graph/format/graphml_format.hpp"

namespace diplograph {
namespace {

constexpr std::string_view json_suffix = "_json";

struct Freed {
  void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
  void operator()(xmlChar* text) const { xmlFree(text); }
};
using Reader = std::unique_ptr<xmlTextReader, Freed>;
using Text = std::unique_ptr<xmlChar, Freed>;

struct Key {
  std::string name;
  std::string type;
};

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

class GraphmlReader {
 public:
  GraphmlReader(std::string_view text, std::string place) : place_(std::move(place)) {
    if (text.size() > std::size_t{1} << 30U)
      throw Error(Error::Code::input, place_, "is too large");
    reader_.reset(xmlReaderForMemory(text.data(), static_cast<int>(text.size()), nullptr, "UTF-8",
                                     XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
    if (!reader_) throw Error(Error::Code::input, place_, "cannot be read");
  }

  Graph read() {
    int more = 1;
    while ((more = xmlTextReaderRead(reader_.get())) == 1) {
      if (xmlTextReaderNodeType(reader_.get()) == XML_READER_TYPE_ELEMENT) element();
      if (xmlTextReaderNodeType(reader_.get()) == XML_READER_TYPE_END_ELEMENT) end_element();
    }
    if (more != 0) fail("is no well-formed XML");
    if (!is_graphml_) fail("is no GraphML");
    return std::move(graph_);
  }

 private:
  [[noreturn]] void fail(const std::string& problem) const {
    const int line = reader_ ? xmlTextReaderGetParserLineNumber(reader_.get()) : 0;
    throw Error(Error::Code::input, place_ + ":" + std::to_string(line), problem);
  }

  std::string attribute(const char* name) const {
    const Text value(
        xmlTextReaderGetAttribute(reader_.get(), reinterpret_cast<const xmlChar*>(name)));
    return std::string(view(value.get()));
  }

  std::string_view name() const { return view(xmlTextReaderConstLocalName(reader_.get())); }

  void element() {
    if (name() == "graphml") {
      is_graphml_ = true;
    } else if (name() == "key") {
      keys_[attribute("id")] = {attribute("attr.name"), attribute("attr.type")};
    } else if (name() == "node") {
      id_ = attribute("id");
      start();
    } else if (name() == "edge") {
      source_ = attribute("source");
      target_ = attribute("target");
      start();
    } else if (name() == "data") {
      datum();
    }
  }

  void start() {
    attributes_.clear();
    kind_.clear();
    label_.clear();
    key_.clear();
    if (xmlTextReaderIsEmptyElement(reader_.get()) == 1) end_element();
  }

  void datum() {
    const auto key = keys_.find(attribute("key"));
    if (key == keys_.end()) fail("has data of an unknown key '" + attribute("key") + "'");
    const Text read(xmlTextReaderReadString(reader_.get()));
    std::string text(view(read.get()));
    const auto& [attribute_name, type] = key->second;
    if (attribute_name == "kind") {
      kind_ = text;
    } else if (attribute_name == "label") {
      label_ = text;
    } else if (attribute_name == "edge_key") {
      key_ = text;
    } else {
      attributes_.push_back(value(attribute_name, type, std::move(text)));
    }
  }

  FlatFact value(const std::string& name, const std::string& type, std::string text) const {
    if (name.ends_with(json_suffix)) {
      return {name.substr(0, name.size() - json_suffix.size()), FlatFact::Type::list,
              parse_json(text, place_ + ": " + name)};
    }
    if (type == "boolean") return {name, FlatFact::Type::flag, Json(text == "true")};
    if (type == "string") return {name, FlatFact::Type::text, Json(std::move(text))};
    return {name, FlatFact::Type::real, parse_json(text, place_ + ": " + name)};
  }

  void end_element() {
    if (name() == "node") add_node();
    if (name() == "edge") add_edge();
  }

  void add_node() {
    Node node;
    node.id = id_;
    const auto kind = node_kind_from(kind_);
    if (!kind || id_.empty()) fail("node '" + id_ + "' has no id or no kind that is known");
    if (graph_.find(id_)) fail("node '" + id_ + "' is there twice");
    node.kind = *kind;
    node.label = label_;
    read_attributes(attributes_, node, place_ + ": " + id_);
    graph_.add(std::move(node));
  }

  void add_edge() {
    Edge edge;
    const auto kind = edge_kind_from(kind_);
    if (!kind) fail("an edge from '" + source_ + "' has no kind that is known");
    edge.kind = *kind;
    edge.key = key_;
    read_attributes(attributes_, edge, place_ + ": " + source_);
    if (!graph_.connect(source_, target_, std::move(edge))) {
      fail("an edge cannot tie '" + source_ + "' to '" + target_ + "'");
    }
  }

  std::string place_;
  Reader reader_;
  Graph graph_;
  bool is_graphml_ = false;
  std::unordered_map<std::string, Key> keys_;
  std::string id_;
  std::string source_;
  std::string target_;
  std::string kind_;
  std::string label_;
  std::string key_;
  std::vector<FlatFact> attributes_;
};

}  // namespace

Graph graph_from_graphml(std::string_view text, const std::string& place) {
  return GraphmlReader(text, place).read();
}

bool is_graphml(std::string_view text) {
  return text.substr(0, 1000).find("<graphml") != std::string_view::npos;
}

}  // namespace diplograph
