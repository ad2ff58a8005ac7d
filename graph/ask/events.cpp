// Meetings, visits, and all that happened to one actor.
#include <algorithm>
#include <map>

#include "graph/ask/ask.hpp"
#include "graph/ask/rows.hpp"
#include "graph/query.hpp"

namespace diplograph {
namespace {

using Row = std::vector<Cell>;

std::optional<Day> day_of(const Graph& graph, Graph::Vertex vertex) {
  const Node& node = graph[vertex];
  if (node.kind == NodeKind::statement) return days_told(graph, vertex).first;
  return node.event().date ? node.event().date->from : std::nullopt;
}

// What comes through the filter, in the order of rows.
std::vector<Graph::Vertex> sifted(const Graph& graph, const std::vector<Graph::Vertex>& told,
                                  const Filter& filter) {
  const Sieve sieve(graph, filter);
  std::map<When, Graph::Vertex> sorted;
  for (const Graph::Vertex vertex : told) {
    if (!sieve.passes(vertex) || !has_kind(graph, vertex, filter)) continue;
    sorted.emplace(When{day_of(graph, vertex), graph[vertex].id}, vertex);
  }
  std::vector<Graph::Vertex> found;
  for (const auto& [when, vertex] : sorted) {
    if (filter.limit > 0 && found.size() == filter.limit) break;
    found.push_back(vertex);
  }
  return found;
}

std::vector<Graph::Vertex> all_of(const Graph& graph, NodeKind kind,
                                  const std::optional<std::string>& actor) {
  std::vector<Graph::Vertex> found;
  if (actor) {
    found = told_of(graph, *actor, {EdgeKind::participant});
  } else {
    found.assign(graph.vertices().begin(), graph.vertices().end());
  }
  std::erase_if(found, [&](Graph::Vertex vertex) { return graph[vertex].kind != kind; });
  return found;
}

Cell how(const Node& node) { return cell(node.event().mode); }

}  // namespace

Answer meetings(const Graph& graph, const std::optional<std::string>& actor, const Filter& filter) {
  Answer answer{
      "", {"when", "status", "who", "where", "how", "sources", "told_by", "history", "id"}, {}};
  for (const Graph::Vertex at : sifted(graph, all_of(graph, NodeKind::meeting, actor), filter)) {
    const Node& node = graph[at];
    answer.rows.push_back(
        {date_text(node.event().date), std::string(to_string(node.event().status)),
         participants(graph, at, {}, filter.lang), names_at(graph, at, EdgeKind::at, filter.lang),
         how(node), cell(node.event().sources), publishers(graph, at), status_history(graph, at),
         node.id});
  }
  return answer;
}

Answer visits(const Graph& graph, const std::optional<std::string>& actor, const Filter& filter) {
  Answer answer{
      "",
      {"when", "status", "visitor", "host", "where", "sources", "told_by", "history", "id"},
      {}};
  for (const Graph::Vertex at : sifted(graph, all_of(graph, NodeKind::visit, actor), filter)) {
    const Node& node = graph[at];
    answer.rows.push_back(
        {date_text(node.event().date), std::string(to_string(node.event().status)),
         participants(graph, at, {ParticipantRole::visitor, ParticipantRole::participant},
                      filter.lang),
         participants(graph, at, {ParticipantRole::host}, filter.lang),
         names_at(graph, at, EdgeKind::at, filter.lang), cell(node.event().sources),
         publishers(graph, at), status_history(graph, at), node.id});
  }
  return answer;
}

Answer timeline(const Graph& graph, const std::string& actor, const Filter& filter) {
  Answer answer{
      actor,
      {"when", "what", "status", "who", "where", "how", "words", "sources", "told_by", "id"},
      {}};
  const std::set<EdgeKind> ways{EdgeKind::participant, EdgeKind::speaker, EdgeKind::addressee};
  for (const Graph::Vertex at : sifted(graph, told_of(graph, actor, ways), filter)) {
    const Node& node = graph[at];
    const bool said = node.kind == NodeKind::statement;
    Row row;
    if (said) {
      Names who = names_at(graph, at, EdgeKind::speaker, filter.lang);
      Names to = names_at(graph, at, EdgeKind::addressee, filter.lang);
      who.insert(who.end(), to.begin(), to.end());
      row = {when_cell(day_of(graph, at)),
             std::string(to_string(node.statement().act)),
             Cell(),
             std::move(who),
             Names(),
             Cell(),
             node.statement().text,
             cell(node.statement().sources)};
    } else {
      row = {date_text(node.event().date),
             std::string(to_string(node.kind)),
             std::string(to_string(node.event().status)),
             participants(graph, at, {}, filter.lang),
             names_at(graph, at, EdgeKind::at, filter.lang),
             how(node),
             Cell(),
             cell(node.event().sources)};
    }
    row.emplace_back(publishers(graph, at));
    row.emplace_back(node.id);
    answer.rows.push_back(std::move(row));
  }
  return answer;
}

}  // namespace diplograph
