// The first question to the graph: who met whom, when, where, how often, told by whom. The others
// are in graph/ask.
//
//   MetFilter filter;
//   filter.with = "person:lavrov";
//   for (const MetRow& row : met(graph, "person:wang-yi", filter).rows) row.date_text;
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/filter.hpp"
#include "graph/graph.hpp"
#include "graph/names.hpp"

namespace diplograph {

struct MetFilter : Filter {
  std::optional<std::string> with;  // the id of an actor
};

// An actor and all who act for it: office holders, bodies and theirs. Linear in the answer.
[[nodiscard]] std::set<Graph::Vertex> side_of(const Graph& graph, Graph::Vertex actor);

// One article that tells of a meeting.
struct ToldBy {
  std::string article;
  std::string headline;
  std::string publisher;  // the first one; empty if unknown
  std::string file;       // in which it stands
  std::string relayed_from;
  std::optional<Day> published;
  Status status = Status::occurred;  // as this article has it
};

// The articles that tell of an event or statement, each once, by publication day and id.
[[nodiscard]] std::vector<ToldBy> told_by(const Graph& graph, Graph::Vertex event);

struct MetRow {
  std::string event;
  std::optional<Date> date;
  std::string date_text;  // as date_text() has it
  Status status = Status::occurred;
  std::optional<Mode> mode;
  std::vector<Name> with;     // sorted by id; empty where nobody else is told
  std::vector<Name> through;  // who acted for the actor asked about; empty where it did so itself
  std::vector<Name> places;
  std::uint32_t sources = 0;    // publishers
  std::vector<ToldBy> told_by;  // articles, each once, by publication day and id
};

struct Counterpart {
  Name who;
  std::size_t meetings = 0;
  std::optional<Day> first;
  std::optional<Day> last;
};

struct MetAnswer {
  Name actor;
  std::vector<MetRow> rows;               // by date, undated ones last, then by id
  std::vector<Counterpart> counterparts;  // by number of meetings, then by id
};

// The meetings that `actor` had, or that were had for it: of a state or a body, also those of its
// office holders. Meetings inside it do not count. REQUIRES: ids of nodes of the graph.
// Cost: the edges around the actor, its office holders and their meetings.
[[nodiscard]] MetAnswer met(const Graph& graph, std::string_view actor,
                            const MetFilter& filter = {});

// "2023-09-18", "2023-09-18..2023-09-21", "undated", or "undated: " and the words of a date that
// nobody could resolve.
[[nodiscard]] std::string date_text(const std::optional<Date>& date);

}  // namespace diplograph
