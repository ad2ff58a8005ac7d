#include "graph/format/ftm_format.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/files.hpp"
#include "base/json.hpp"
#include "graph/upward.hpp"

namespace diplograph {
namespace {

using Values = std::map<std::string, std::vector<std::string>>;

// Ids there have no colons.
std::string ftm_id(std::string_view id) { return "dg-" + sha256_hex(id, 24); }

class FtmWriter {
 public:
  FtmWriter(const Graph& graph, const Sink& sink) : graph_(graph), sink_(sink) {}

  void write(Graph::Vertex vertex) {
    const Node& node = graph_[vertex];
    if (is_entity(node.kind)) {
      entity(vertex);
    } else if (is_event(node.kind)) {
      event(vertex);
    } else if (node.kind == NodeKind::article) {
      article(node);
    }
  }

 private:
  void put(const std::string& id, std::string_view schema, const Values& values) {
    JsonWriter out;
    out.begin_object().member("id", id).member("schema", schema);
    out.key("properties").begin_object();
    for (const auto& [name, list] : values) {
      if (list.empty()) continue;
      out.key(name).begin_array();
      for (const std::string& one : list) out.value(one);
      out.end_array();
    }
    out.end_object().end_object();
    sink_(out.take() + "\n");
  }

  void entity(Graph::Vertex vertex) {
    const Node& node = graph_[vertex];
    Values values;
    std::vector<std::string> names{node.label};
    for (const auto& [lang, label] : node.entity().labels) names.push_back(label);
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    std::erase(names, "");
    if (names.empty()) names.push_back(node.id);  // all but addresses must have one
    if (node.kind == NodeKind::place) {
      put(ftm_id(node.id), "Address", {{"full", names}, {"city", {node.label}}});
      return;
    }
    values["name"] = names;
    values["alias"] = node.entity().aliases;
    if (node.entity().wikidata) values["wikidataId"] = {*node.entity().wikidata};
    const bool body = node.kind == NodeKind::state || !state_in_id(node.id).empty();
    put(ftm_id(node.id),
        node.kind == NodeKind::person ? "Person"
        : body                        ? "PublicBody"
                                      : "Organization",
        values);
    for (const Graph::Link& link : graph_.out(vertex)) {
      if (graph_[link].kind == EdgeKind::holds_office) office(node, link);
    }
  }

  void office(const Node& person, const Graph::Link& link) {
    const OfficeFacts& office = graph_[link].office();
    const Node& of = graph_[graph_.target(link)];
    const std::string role(to_string(office.role));
    const std::string post = ftm_id("position " + role + " " + of.id);
    Values position{{"name", {role + ", " + of.label}}, {"organization", {ftm_id(of.id)}}};
    if (posts_.insert(post).second) put(post, "Position", position);
    Values values{{"holder", {ftm_id(person.id)}}, {"post", {post}}};
    if (!office.title.empty()) values["description"] = {office.title};
    // Days told, not the days of taking and leaving office.
    if (office.first) values["date"].push_back(to_iso(*office.first));
    if (office.last && office.last != office.first) values["date"].push_back(to_iso(*office.last));
    put(ftm_id("occupancy " + person.id + " " + role + " " + of.id), "Occupancy", values);
  }

  void event(Graph::Vertex vertex) {
    const Node& node = graph_[vertex];
    const EventFacts& facts = node.event();
    Values values{{"name", {node.label.empty() ? node.id : node.label}}};
    values["keywords"] = {std::string(to_string(node.kind)), std::string(to_string(facts.status))};
    if (facts.date && facts.date->from && facts.date->to) {
      if (facts.date->from == facts.date->to) {
        values["date"] = {to_iso(*facts.date->from)};
      } else {
        values["startDate"] = {to_iso(*facts.date->from)};
        values["endDate"] = {to_iso(*facts.date->to)};
      }
    }
    for (const Graph::Link& link : graph_.out(vertex)) add_link(link, values);
    for (auto& [name, list] : values) {
      std::ranges::sort(list);
      list.erase(std::unique(list.begin(), list.end()), list.end());
    }
    put(ftm_id(node.id), "Event", values);
  }

  void add_link(const Graph::Link& link, Values& values) const {
    const Node& other = graph_[graph_.target(link)];
    switch (graph_[link].kind) {
      case EdgeKind::participant:
        values["involved"].push_back(ftm_id(other.id));
        break;
      case EdgeKind::at:
        values["location"].push_back(other.label);
        break;
      case EdgeKind::reported_in:
        values["proof"].push_back(ftm_id(other.id));
        if (!graph_[link].report().quote.empty()) {
          values["summary"].push_back(graph_[link].report().quote);
        }
        break;
      default:
        break;
    }
  }

  void article(const Node& node) {
    const ArticleFacts& facts = node.article();
    Values values{{"title", {node.label}}, {"publisher", facts.publisher}};
    if (facts.published) values["publishedAt"] = {to_iso(*facts.published)};
    if (!facts.file.empty()) values["fileName"] = {facts.file};
    put(ftm_id(node.id), "Article", values);
  }

  const Graph& graph_;
  const Sink& sink_;
  std::set<std::string> posts_;
};

}  // namespace

void FtmFormat::write(const Graph& graph, const Sink& sink) const {
  FtmWriter writer(graph, sink);
  for (const Graph::Vertex vertex : graph.sorted_vertices()) writer.write(vertex);
}

}  // namespace diplograph
