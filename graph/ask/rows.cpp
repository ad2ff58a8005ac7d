#include "graph/ask/rows.hpp"

#include <algorithm>

#include "graph/query.hpp"

namespace diplograph {

bool operator<(const When& left, const When& right) {
  if (left.day.has_value() != right.day.has_value()) return left.day.has_value();
  if (left.day != right.day) return *left.day < *right.day;
  return left.id < right.id;
}

Cell cell(const std::optional<Day>& day) {
  if (!day) return {};
  return to_iso(*day);
}

Cell when_cell(const std::optional<Day>& day) { return day ? cell(day) : Cell("undated"); }

Names names_of(const Graph& graph, std::vector<Graph::Vertex> nodes, const std::string& lang) {
  std::ranges::sort(nodes, {},
                    [&graph](Graph::Vertex v) -> const std::string& { return graph[v].id; });
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  Names names;
  names.reserve(nodes.size());
  for (const Graph::Vertex node : nodes) names.push_back(name_of(graph[node], lang));
  return names;
}

Names names_at(const Graph& graph, Graph::Vertex vertex, EdgeKind kind, const std::string& lang) {
  return names_of(graph, graph.targets(vertex, kind), lang);
}

Names participants(const Graph& graph, Graph::Vertex event, const std::set<ParticipantRole>& roles,
                   const std::string& lang) {
  std::vector<Graph::Vertex> who;
  for (const Graph::Link& link : graph.out(event)) {
    if (graph[link].kind != EdgeKind::participant) continue;
    if (roles.empty() || roles.contains(graph[link].role())) who.push_back(graph.target(link));
  }
  return names_of(graph, std::move(who), lang);
}

namespace {

void append(std::string& list, const std::string& piece) {
  if (!list.empty()) list += "; ";
  list += piece;
}

}  // namespace

Texts publishers(const Graph& graph, Graph::Vertex told) {
  Texts names;
  for (const ToldBy& one : told_by(graph, told)) {
    std::string name = !one.publisher.empty()  ? one.publisher
                       : !one.headline.empty() ? one.headline
                                               : one.file;
    if (!one.relayed_from.empty() && one.relayed_from != one.publisher) {
      name += " (" + one.relayed_from + ")";
    }
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  }
  return names;
}

std::string status_history(const Graph& graph, Graph::Vertex event) {
  std::string text;
  std::optional<Status> before;
  bool changed = false;
  for (const ToldBy& one : told_by(graph, event)) {
    if (before == one.status) continue;
    changed = changed || before;
    before = one.status;
    const std::string day = one.published ? " " + to_iso(*one.published) : "";
    append(text, std::string(to_string(one.status)) + day);
  }
  if (!changed) text.clear();
  const auto others = [&](const std::vector<Graph::Vertex>& events) {
    for (const Graph::Vertex other : events) {
      std::string who;
      for (const std::string& name : publishers(graph, other)) append(who, name);
      append(text,
             std::string(to_string(graph[other].event().status)) + (who.empty() ? "" : ": " + who));
    }
  };
  others(graph.sources(event, EdgeKind::contradicts));  // denials
  others(graph.targets(event, EdgeKind::contradicts));
  return text;
}

std::vector<Graph::Vertex> told_of(const Graph& graph, const std::string& actor,
                                   const std::set<EdgeKind>& kinds) {
  std::vector<Graph::Vertex> found;
  const auto vertex = graph.find(actor);
  if (!vertex) return found;
  for (const Graph::Vertex one : side_of(graph, *vertex)) {
    for (const Graph::Link& link : graph.in(one)) {
      if (kinds.contains(graph[link].kind)) found.push_back(graph.source(link));
    }
  }
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

bool has_kind(const Graph& graph, Graph::Vertex told, const Filter& filter) {
  if (filter.kinds.empty()) return true;
  return std::ranges::any_of(graph.out(told), [&](const Graph::Link& link) {
    const EdgeKind kind = graph[link].kind;
    return (kind == EdgeKind::participant || kind == EdgeKind::speaker) &&
           filter.wants(graph[graph.target(link)].kind);
  });
}

}  // namespace diplograph
