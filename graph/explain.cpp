#include "graph/explain.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "graph/query.hpp"

namespace diplograph {
namespace {

std::string join(const std::vector<std::string>& texts) {
  std::string joined;
  for (const std::string& text : texts) joined += (joined.empty() ? "" : ", ") + text;
  return joined;
}

std::string named(const Node& node) { return node.label + " [" + node.id + "]"; }

std::string days_text(const std::optional<Day>& first, const std::optional<Day>& last) {
  if (!first || !last) return "";
  return *first == *last ? to_iso(*first) : to_iso(*first) + ".." + to_iso(*last);
}

std::string counted(std::size_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

class Explainer {
 public:
  explicit Explainer(const Graph& graph) : graph_(graph) {}

  Explanation explain_node(Graph::Vertex vertex) {
    const Node& node = graph_[vertex];
    made_.subject = name_of(node);
    if (node.kind == NodeKind::article) {
      explain_article(vertex);
    } else if (is_entity(node.kind)) {
      explain_entity(vertex);
    } else {
      explain_told(vertex);
    }
    return finish();
  }

  std::optional<Explanation> explain_edges(Graph::Vertex from, Graph::Vertex to) {
    made_.subject = name_of(graph_[from]);
    made_.subject.label += " - " + graph_[to].label;
    made_.subject.id += " - " + graph_[to].id;
    bool any = false;
    for (const auto& [source, target] : {std::pair(from, to), std::pair(to, from)}) {
      for (const Graph::Link& link : graph_.out(source)) {
        if (graph_.target(link) != target || (source == target && any)) continue;
        any = true;
        explain_edge(link);
      }
    }
    if (!any) return std::nullopt;
    return finish();
  }

 private:
  void fact(const std::string& name, const std::string& value) {
    if (!value.empty()) made_.facts.emplace_back(name, value);
  }

  void ends(Graph::Vertex vertex, EdgeKind kind) {
    for (const Graph::Vertex end : graph_.targets(vertex, kind)) {
      fact(std::string(to_string(kind)), named(graph_[end]));
    }
  }

  // `of` is told with each telling where several things are explained at once.
  void tell(Graph::Vertex vertex, const std::string& of) {
    for (const Graph::Link& link : graph_.out(vertex)) {
      if (graph_[link].kind == EdgeKind::reported_in) told_.push_back({link, of});
    }
  }

  void explain_told(Graph::Vertex vertex) {
    const Node& node = graph_[vertex];
    if (node.kind == NodeKind::statement) {
      const StatementFacts& facts = node.statement();
      fact("act", std::string(to_string(facts.act)));
      fact("words", facts.text);
      fact("sources", std::to_string(facts.sources));
      for (const EdgeKind kind :
           {EdgeKind::speaker, EdgeKind::addressee, EdgeKind::about, EdgeKind::during}) {
        ends(vertex, kind);
      }
    } else {
      const EventFacts& facts = node.event();
      fact("status", std::string(to_string(facts.status)));
      fact("date", date_text(facts.date));
      if (facts.mode) fact("mode", std::string(to_string(*facts.mode)));
      for (const Graph::Link& link : graph_.out(vertex)) {
        if (graph_[link].kind != EdgeKind::participant) continue;
        fact(std::string(to_string(graph_[link].role())), named(graph_[graph_.target(link)]));
      }
      ends(vertex, EdgeKind::at);
      fact("sources", std::to_string(facts.sources));
      ends(vertex, EdgeKind::contradicts);
      for (const Graph::Vertex denial : graph_.sources(vertex, EdgeKind::contradicts)) {
        fact("denied by", named(graph_[denial]));
      }
    }
    tell(vertex, "");
  }

  void explain_entity(Graph::Vertex vertex) {
    const EntityFacts& facts = graph_[vertex].entity();
    for (const auto& [lang, label] : facts.labels) fact("name (" + lang + ")", label);
    fact("also called", join(facts.aliases));
    for (std::size_t i = 0; i < facts.same_as.size(); ++i) {
      fact("same as", facts.same_as[i] + ": " + facts.same_why[i]);
    }
    if (facts.wikidata) fact("wikidata", *facts.wikidata);
    for (const Graph::Link& link : graph_.out(vertex)) {
      if (graph_[link].kind == EdgeKind::holds_office) office(link, graph_.target(link), "office");
    }
    fact("title", join(facts.titles));
    for (const Graph::Link& link : graph_.in(vertex)) {
      if (graph_[link].kind == EdgeKind::holds_office) office(link, graph_.source(link), "holder");
    }
    for (const EdgeKind kind : {EdgeKind::located_in, EdgeKind::body_of, EdgeKind::member_of}) {
      ends(vertex, kind);
    }
    std::map<NodeKind, std::size_t> counts;
    for (const Graph::Link& link : graph_.in(vertex)) {
      const EdgeKind kind = graph_[link].kind;
      if (kind == EdgeKind::participant || kind == EdgeKind::speaker || kind == EdgeKind::at) {
        ++counts[graph_[graph_.source(link)].kind];
      }
    }
    for (const auto& [kind, count] : counts) {
      fact("in the graph", counted(count, std::string(to_string(kind))));
    }
    fact("mentioned in", counted(graph_.targets(vertex, EdgeKind::mentioned_in).size(), "article"));
  }

  // An office, seen from its holder or from the state, with the articles that say so.
  void office(const Graph::Link& link, Graph::Vertex other, const std::string& name) {
    const OfficeFacts& facts = graph_[link].office();
    std::string value = std::string(to_string(facts.role)) + (name == "office" ? " of " : ": ") +
                        named(graph_[other]);
    if (!facts.titles.empty()) value += ", as \"" + join(facts.titles) + "\"";
    const std::string days = days_text(facts.first, facts.last);
    if (!days.empty()) value += ", seen " + days;
    if (facts.articles.empty()) {
      value += ", known from the lexicon";
      if (!facts.terms.empty()) value += " (" + join(facts.terms) + ")";
    } else {
      value += ", told in " + join(facts.articles);
    }
    fact(name, value);
  }

  void explain_article(Graph::Vertex vertex) {
    const ArticleFacts& facts = graph_[vertex].article();
    fact("file", facts.file);
    fact("language", facts.lang);
    if (facts.published) fact("published", to_iso(*facts.published));
    fact("publisher", join(facts.publisher));
    fact("relayed from", join(facts.relayed_from));
    std::set<Graph::Vertex> tells;
    for (const Graph::Vertex from : graph_.sources(vertex, EdgeKind::reported_in)) {
      tells.insert(from);
    }
    for (const Graph::Vertex from : tells) {
      fact(std::string(to_string(graph_[from].kind)), named(graph_[from]));
    }
  }

  void explain_edge(const Graph::Link& link) {
    const Edge& edge = graph_[link];
    const Graph::Vertex from = graph_.source(link);
    std::string value = named(graph_[from]) + " -> " + named(graph_[graph_.target(link)]);
    if (edge.kind == EdgeKind::holds_office) {
      office(link, graph_.target(link), "office");
      return;
    }
    if (edge.kind == EdgeKind::met) {
      value += ", " + counted(edge.met().count, "meeting");
      const std::string days = days_text(edge.met().first, edge.met().last);
      if (!days.empty()) value += ", " + days;
      const std::vector<std::string>& events = edge.met().events;
      for (const std::string& event : events) {
        if (const auto vertex = graph_.find(event)) tell(*vertex, event);
      }
    } else if (edge.kind == EdgeKind::relation) {
      for (const auto& [plover, count] : edge.relation().counts) {
        value += ", " + std::string(to_string(plover)) + " " + std::to_string(count);
      }
    } else if (edge.kind == EdgeKind::mentioned_in) {
      value += ", " + counted(edge.mention().count, "mention");
    } else if (edge.kind == EdgeKind::reported_in) {
      told_.push_back({link, ""});
    } else if (!is_entity(graph_[from].kind)) {
      tell(from, "");
    }
    fact(std::string(edge.key.text()), value);
  }

  [[nodiscard]] Evidenced evidenced(const Graph::Link& link, const std::string& of) const {
    const Node& article = graph_[graph_.target(link)];
    const ArticleFacts& source = article.article();
    const ReportFacts& report = graph_[link].report();
    Evidenced one;
    one.of = of;
    if (report.told_as != graph_[graph_.source(link)].id) one.told_as = report.told_as;
    one.article = article.id;
    one.headline = article.label;
    one.publisher = join(source.publisher);
    if (!source.relayed_from.empty()) {
      one.publisher += (one.publisher.empty() ? "via " : " via ") + join(source.relayed_from);
    }
    one.published = source.published;
    one.file = source.file;
    if (report.status) {
      one.status = to_string(*report.status);
      one.date = date_text(report.date);
    }
    one.span = report.span;
    one.trigger = report.trigger;
    one.rule = report.rule;
    one.quote = report.quote;
    return one;
  }

  Explanation finish() {
    for (const auto& [link, of] : told_) made_.told.push_back(evidenced(link, of));
    const auto rank = [](const Evidenced& one) {
      return std::make_tuple(std::string_view(one.of), !one.published,
                             one.published.value_or(Day{}), std::string_view(one.article),
                             one.span);
    };
    std::stable_sort(made_.told.begin(), made_.told.end(),
                     [&rank](const Evidenced& a, const Evidenced& b) { return rank(a) < rank(b); });
    return std::move(made_);
  }

  const Graph& graph_;
  Explanation made_;
  std::vector<std::pair<Graph::Link, std::string>> told_;
};

std::optional<Graph::Vertex> find_told_as(const Graph& graph, std::string_view id) {
  for (const Graph::Link& link : graph.links()) {
    if (graph[link].kind == EdgeKind::reported_in && graph[link].report().told_as == id) {
      return graph.source(link);
    }
  }
  return std::nullopt;
}

std::string span_text(Span span) {
  return std::to_string(span.start) + "-" + std::to_string(span.end);
}

}  // namespace

std::optional<Explanation> explain(const Graph& graph, std::string_view id) {
  auto vertex = graph.find(id);
  if (!vertex) vertex = find_told_as(graph, id);
  if (!vertex) return std::nullopt;
  return Explainer(graph).explain_node(*vertex);
}

std::optional<Explanation> explain_between(const Graph& graph, std::string_view from,
                                           std::string_view to) {
  const auto source = graph.find(from);
  const auto target = graph.find(to);
  if (!source || !target) return std::nullopt;
  return Explainer(graph).explain_edges(*source, *target);
}

std::string to_text(const Explanation& explanation) {
  std::string text = explanation.subject.label + "\n" + explanation.subject.id + "\n";
  for (const auto& [name, value] : explanation.facts) text += "  " + name + ": " + value + "\n";
  for (const Evidenced& told : explanation.told) {
    text += "\n" + (told.headline.empty() ? told.article : told.headline) + "\n";
    if (!told.of.empty()) text += "  tells of: " + told.of + "\n";
    text += "  " + told.article + ", " +
            (told.published ? to_iso(*told.published) : std::string("no date")) + ", " +
            (told.publisher.empty() ? "no publisher" : told.publisher) + ", " + told.file + "\n";
    if (!told.told_as.empty()) text += "  told as: " + told.told_as + "\n";
    if (!told.status.empty()) text += "  says: " + told.status + ", " + told.date + "\n";
    text += "  rule: " + (told.rule.empty() ? "not told" : told.rule) + ", at " +
            span_text(told.span) + ", word at " + span_text(told.trigger) + "\n";
    if (!told.quote.empty()) text += "  \"" + told.quote + "\"\n";
  }
  return text;
}

}  // namespace diplograph
