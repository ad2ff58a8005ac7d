#include "graph/format/dot_format.hpp"

#include "graph/format/graphviz.hpp"
#include "graph/query.hpp"

namespace diplograph {
namespace {

const char* shape_of(NodeKind kind) {
  switch (kind) {
    case NodeKind::person:
      return "ellipse";
    case NodeKind::state:
      return "box";
    case NodeKind::organization:
      return "hexagon";
    case NodeKind::place:
      return "house";
    case NodeKind::statement:
      return "note";
    case NodeKind::article:
      return "tab";
    default:
      return "diamond";
  }
}

// One overload a family of facts: what a reader of DOT may want to select or show by.
struct SetFacts {
  GvGraph& out;
  void* object;

  void text(const char* name, std::string_view value) const {
    if (!value.empty()) out.set(object, name, value);
  }
  void day(const char* name, const std::optional<Day>& value) const {
    if (value) out.set(object, name, to_iso(*value));
  }
  void count(const char* name, std::uint32_t value) const {
    out.set(object, name, std::to_string(value));
  }

  void operator()(const EntityFacts& facts) const { text("wikidata", facts.wikidata.value_or("")); }
  void operator()(const EventFacts& facts) const {
    text("status", to_string(facts.status));
    if (facts.mode) text("mode", to_string(*facts.mode));
    text("date", date_text(facts.date));
    if (facts.plover) text("plover", to_string(*facts.plover));
    count("sources", facts.sources);
  }
  void operator()(const StatementFacts& facts) const {
    text("act", to_string(facts.act));
    text("words", facts.text);
    if (facts.plover) text("plover", to_string(*facts.plover));
    count("sources", facts.sources);
  }
  void operator()(const ArticleFacts& facts) const {
    day("published", facts.published);
    if (!facts.publisher.empty()) text("publisher", facts.publisher.front());
    text("file", facts.file);
    text("lang", facts.lang);
  }
  void operator()(const std::monostate& /*none*/) const {}
  void operator()(ParticipantRole role) const { text("role", to_string(role)); }
  void operator()(const OfficeFacts& facts) const {
    text("role", to_string(facts.role));
    text("title", facts.title);
    day("first", facts.first);
    day("last", facts.last);
  }
  void operator()(const ReportFacts& facts) const {
    text("rule", facts.rule);
    text("quote", facts.quote);
  }
  void operator()(const MentionFacts& facts) const { count("count", facts.count); }
  void operator()(const MetFacts& facts) const {
    count("count", facts.count);
    day("first", facts.first);
    day("last", facts.last);
  }
  void operator()(const RelationFacts& facts) const {
    day("first", facts.first);
    day("last", facts.last);
    std::uint32_t all = 0;
    for (const auto& [plover, number] : facts.counts) all += number;
    count("count", all);
  }
};

}  // namespace

void DotFormat::write(const Graph& graph, const Sink& sink) const {
  GvGraph out("diplograph");
  out.set(out.root(), "rankdir", "LR");
  out.set_default(AGNODE, "fontname", "Noto Sans Arabic, DejaVu Sans");
  out.set_default(AGEDGE, "fontname", "Noto Sans Arabic, DejaVu Sans");
  std::vector<Agnode_t*> nodes(graph.node_count());
  for (const Graph::Vertex vertex : graph.sorted_vertices()) {
    const Node& node = graph[vertex];
    nodes[vertex] = out.node(node.id);
    out.set_label(nodes[vertex], "label", node.label.empty() ? node.id : node.label);
    out.set(nodes[vertex], "kind", to_string(node.kind));
    out.set(nodes[vertex], "shape", shape_of(node.kind));
    std::visit(SetFacts{out, nodes[vertex]}, node.facts);
  }
  for (const Graph::Link& link : graph.sorted_links()) {
    const Edge& edge = graph[link];
    Agedge_t* made = out.edge(nodes[graph.source(link)], nodes[graph.target(link)],
                              std::string(edge.key.text()));
    out.set_label(made, "label", to_string(edge.kind));
    out.set(made, "kind", to_string(edge.kind));
    if (edge.kind == EdgeKind::met) out.set(made, "dir", "none");
    std::visit(SetFacts{out, made}, edge.facts);
  }
  out.write(sink);
}

}  // namespace diplograph
