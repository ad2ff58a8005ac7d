#include "graph/store/measures.hpp"

#include "graph/ask/ask.hpp"
#include "graph/ask/ranks.hpp"
#include "graph/store/slice.hpp"

namespace diplograph {
namespace {

std::optional<Day> day_at(const Query& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return day_from_iso(row.text(column));
}

Counts counts_of(Database& db, const std::set<std::string>& publishers) {
  Counts counts;
  Query nodes(db, "SELECT kind, count(*) FROM node GROUP BY kind");
  while (nodes.step()) counts.nodes[node_kind_at(nodes, 0)] = nodes.integer(1);
  Query events(db,
               "SELECT kind, status, count(*), sum(sources > 1) FROM node WHERE kind BETWEEN 4 "
               "AND 8 GROUP BY kind, status");
  while (events.step()) {
    const auto status = parse<Status>(events.text(1));
    if (status) counts.statuses[{node_kind_at(events, 0), *status}] = events.integer(2);
    counts.of_several_sources += events.integer(3);
  }
  Query edges(db, "SELECT kind, count(*) FROM edge GROUP BY kind");
  while (edges.step()) counts.edges[edge_kind_at(edges, 0)] = edges.integer(1);
  counts.publishers = publishers;
  Query days(db, "SELECT min(first), max(first) FROM node WHERE kind = 10");
  if (days.step()) {
    counts.first = day_at(days, 0);
    counts.last = day_at(days, 1);
  }
  return counts;
}

}  // namespace

void write_measures(Database& db, const Graph& graph, const std::set<std::string>& publishers) {
  db.run("DELETE FROM measure; DELETE FROM stat");
  const Net net = net_of(graph, {});
  const auto degree = degrees(net);
  const auto meetings = meeting_counts(net);
  const auto rank = page_ranks(net);
  const auto between = betweenness(net);
  const auto of = communities(net);
  Query insert(db, "INSERT INTO measure SELECT num, ?2, ?3, ?4, ?5, ?6 FROM node WHERE id = ?1");
  for (std::size_t i = 0; i < net.actors().size(); ++i) {
    insert.bind(1, net.actors()[i].id).bind(2, static_cast<Num>(degree[i]));
    insert.bind(3, static_cast<Num>(meetings[i])).bind_real(4, rank[i]);
    insert.bind_real(5, between[i]).bind(6, Num{of[i]}).run();
  }
  Query stat(db, "INSERT INTO stat VALUES(?, ?, ?)");
  Num place = 0;
  Groups groups(net.actors().size());
  for (const NetTie& tie : net.ties()) groups.tie(tie.from, tie.to);
  const auto whole = stats(counts_of(db, publishers), groups);
  for (const auto& row : whole.rows) {
    stat.bind(1, ++place).bind(2, std::get<std::string>(row[0]));
    if (const auto* count = std::get_if<std::int64_t>(&row[1])) {
      stat.bind(3, *count).run();
    } else if (const auto* text = std::get_if<std::string>(&row[1])) {
      stat.bind(3, *text).run();
    } else {
      stat.bind_null(3).run();
    }
  }
}

}  // namespace diplograph
