#include <algorithm>
#include <map>

#include "graph/ask/ask.hpp"
#include "graph/ask/rows.hpp"

namespace diplograph {
namespace {

void keep_those_in(std::optional<std::vector<Graph::Vertex>>& found,
                   const std::vector<Graph::Vertex>& more) {
  if (!found) {
    found = more;
    return;
  }
  std::erase_if(*found, [&more](Graph::Vertex v) { return !std::ranges::binary_search(more, v); });
}

std::vector<Graph::Vertex> asked_for(const Graph& graph, const StatementQuestion& question) {
  std::optional<std::vector<Graph::Vertex>> found;
  if (question.by) keep_those_in(found, told_of(graph, *question.by, {EdgeKind::speaker}));
  if (question.to) keep_those_in(found, told_of(graph, *question.to, {EdgeKind::addressee}));
  if (question.about) keep_those_in(found, told_of(graph, *question.about, {EdgeKind::about}));
  if (!found) found.emplace(graph.vertices().begin(), graph.vertices().end());
  std::erase_if(*found, [&](Graph::Vertex vertex) {
    const Node& node = graph[vertex];
    return node.kind != NodeKind::statement ||
           (question.act && node.statement().act != *question.act);
  });
  return std::move(*found);
}

}  // namespace

Answer statements(const Graph& graph, const StatementQuestion& question, const Filter& filter) {
  Answer answer{
      "", {"when", "by", "act", "to", "about", "words", "quote", "sources", "told_by", "id"}, {}};
  const Sieve sieve(graph, filter);
  std::map<When, Graph::Vertex> sorted;
  for (const Graph::Vertex vertex : asked_for(graph, question)) {
    if (!sieve.passes(vertex) || !has_kind(graph, vertex, filter)) continue;
    sorted.emplace(When{days_told(graph, vertex).first, graph[vertex].id}, vertex);
  }
  for (const auto& [when, at] : sorted) {
    if (filter.limit > 0 && answer.rows.size() == filter.limit) break;
    const StatementFacts& said = graph[at].statement();
    answer.rows.push_back({when_cell(when.day), names_at(graph, at, EdgeKind::speaker, filter.lang),
                           std::string(to_string(said.act)),
                           names_at(graph, at, EdgeKind::addressee, filter.lang),
                           names_at(graph, at, EdgeKind::about, filter.lang), said.text, said.quote,
                           cell(said.sources), publishers(graph, at), graph[at].id});
  }
  return answer;
}

}  // namespace diplograph
