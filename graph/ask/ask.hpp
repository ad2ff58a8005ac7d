// The questions to a graph, each answered by a table. graph/query.hpp has "who met whom".
//
//   const Answer answer = statements(graph, {.by = "person:wang-yi", .act = Act::praise}, filter);
//
// Ids are those of nodes of the graph. Rows come by date, what is undated last, then by id, unless
// said otherwise. An actor stands for all who act for it: of a state also its office holders.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "graph/ask/answer.hpp"
#include "graph/ask/groups.hpp"
#include "graph/ask/net.hpp"
#include "graph/filter.hpp"
#include "graph/words.hpp"

namespace diplograph {

// Events of one kind, all or those in which the actor took part.
// Columns: when, status, who (of visits: visitor, host), where, how, sources, told_by, history (of
// the status, where reports differ), id.
[[nodiscard]] Answer meetings(const Graph& graph, const std::optional<std::string>& actor,
                              const Filter& filter);
[[nodiscard]] Answer visits(const Graph& graph, const std::optional<std::string>& actor,
                            const Filter& filter);

struct StatementQuestion {
  std::optional<std::string> by;  // ids of actors
  std::optional<std::string> to;
  std::optional<std::string> about;  // of any entity
  std::optional<Act> act;
};
// Dated by the first article that tells them.
// Columns: when, by, act, to, about, words, quote, sources, told_by, id.
[[nodiscard]] Answer statements(const Graph& graph, const StatementQuestion& question,
                                const Filter& filter);

struct OfficeQuestion {
  std::optional<std::string> actor;  // the holder, or the state or body, itself or one above it
  std::optional<Role> role;
  std::optional<Day> at;  // who held it that day; where nobody is known to, who was seen nearest
};
// By state or body, role, and last day told, the latest first. `how` an office is known: "told" by
// articles, "known" from the lexicon alone, "near": told, but not for that day.
// Columns: who, role, of, title, first, last, terms, how, articles.
[[nodiscard]] Answer offices(const Graph& graph, const OfficeQuestion& question,
                             const Filter& filter);

// All that an actor did, said and underwent. Columns: when, what, status, who, where, how, words,
// sources, told_by, id.
[[nodiscard]] Answer timeline(const Graph& graph, const std::string& actor, const Filter& filter);

// What one state did or said to another, both ways, by month and PLOVER type.
// Columns: month, type, from, to, count, first, last.
[[nodiscard]] Answer relations(const Graph& graph, const std::string& one, const std::string& other,
                               const Filter& filter);

// Columns: path, step, from, to, meetings, first, last. REQUIRES: numbers in the net.
[[nodiscard]] Answer path(const Net& net, std::uint32_t from, std::uint32_t to, std::size_t best);
// Columns: who, hops, through, meetings, first, last; by hops, then by meetings.
[[nodiscard]] Answer neighbours_of(const Net& net, std::uint32_t actor, std::uint32_t hops);

enum class Measure : std::uint8_t { degree, betweenness, pagerank, meetings };
[[nodiscard]] std::optional<Measure> measure_from(std::string_view name);
[[nodiscard]] std::string_view to_string(Measure measure);
// Columns: rank, who, degree, meetings, pagerank, betweenness; by the measure, then by id.
[[nodiscard]] Answer top(const Net& net, Measure by);
// Columns: community, size, who; the largest first, within one those who met most.
[[nodiscard]] Answer communities_of(const Net& net);

// How many edges end at a node of the whole graph, of which the one searched may be a part.
using ToldOften = std::function<std::size_t(Graph::Vertex)>;

// Nodes with all words of the text in a name, a headline, a statement or a sentence; entities
// first, those told of most, then the latest. Columns: kind, when, what, id.
[[nodiscard]] Answer search(const Graph& graph, std::string_view text, const Filter& filter,
                            const Fold32& fold = fold_plain, const ToldOften& told_often = {});

// Columns: what, count.
[[nodiscard]] Answer stats(const Graph& graph);

// What stats are made of.
struct Counts {
  std::map<NodeKind, std::int64_t> nodes;
  std::map<std::pair<NodeKind, Status>, std::int64_t> statuses;  // of events
  std::map<EdgeKind, std::int64_t> edges;
  std::set<std::string> publishers;
  std::int64_t of_several_sources = 0;  // events
  std::optional<Day> first;             // on which an article was published
  std::optional<Day> last;
};
[[nodiscard]] Answer stats(const Counts& counts, const Groups& groups);

}  // namespace diplograph
