// How nodes of a graph become cells of an answer. For the verbs of ask.hpp.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "graph/ask/answer.hpp"
#include "graph/filter.hpp"
#include "graph/graph.hpp"

namespace diplograph {

// The order of rows: dated before undated, then by id.
struct When {
  std::optional<Day> day;
  std::string id;

  friend bool operator<(const When& left, const When& right);
};

[[nodiscard]] Cell cell(const std::optional<Day>& day);
// "undated" where there is none, as of events.
[[nodiscard]] Cell when_cell(const std::optional<Day>& day);
template <typename Enum>
requires std::is_enum_v<Enum>
[[nodiscard]] Cell cell(const std::optional<Enum>& word) {
  if (!word) return {};
  return std::string(to_string(*word));
}
[[nodiscard]] inline Cell cell(std::uint32_t count) { return static_cast<std::int64_t>(count); }

// Names of nodes, by id, each once.
[[nodiscard]] Names names_of(const Graph& graph, std::vector<Graph::Vertex> nodes,
                             const std::string& lang);
// The ends of a node's edges of a kind.
[[nodiscard]] Names names_at(const Graph& graph, Graph::Vertex vertex, EdgeKind kind,
                             const std::string& lang);
// Who took part in an event in one of the roles; in any where none is given.
[[nodiscard]] Names participants(const Graph& graph, Graph::Vertex event,
                                 const std::set<ParticipantRole>& roles, const std::string& lang);
// Publishers, "RT Arabic (TASS)", each once, those of the first articles first.
[[nodiscard]] Texts publishers(const Graph& graph, Graph::Vertex told);

// What reports of an event said became of it, where they differ: "planned 2031-03-15; occurred
// 2031-03-18", by publication day, each change once. Empty where all say the same.
[[nodiscard]] std::string status_history(const Graph& graph, Graph::Vertex event);

// Events, statements in which an actor's side takes part by edges of these kinds, sorted.
[[nodiscard]] std::vector<Graph::Vertex> told_of(const Graph& graph, const std::string& actor,
                                                 const std::set<EdgeKind>& kinds);
// Whether a wanted kind of actor takes part.
[[nodiscard]] bool has_kind(const Graph& graph, Graph::Vertex told, const Filter& filter);

}  // namespace diplograph
