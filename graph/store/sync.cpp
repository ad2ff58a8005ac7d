// Nodes keep their numbers as long as they are there. Rows of the tables and elements of the graph
// are walked side by side in one order, so that nothing but the changes is held in memory.
#include "graph/store/sync.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "graph/ask/ask.hpp"
#include "graph/ask/ranks.hpp"
#include "graph/format/facts_json.hpp"
#include "graph/store/node_row.hpp"

namespace diplograph {
namespace {

using Num = std::int64_t;

class Sync {
 public:
  Sync(Database& db, const Graph& graph, const Fold32& fold)
      : db_(db), graph_(graph), words_(db, fold), nums_(graph.node_count(), 0) {}

  void nodes() {
    std::vector<Graph::Vertex> fresh;
    std::vector<Graph::Vertex> changed;
    std::vector<Num> gone;
    compare_nodes(fresh, changed, gone);
    Query remove_edges(db_, "DELETE FROM edge WHERE source = ?");
    Query remove(db_, "DELETE FROM node WHERE num = ?");
    for (const Num num : gone) {
      remove_edges.bind(1, num).run();
      remove.bind(1, num).run();
      words_.remove(num);
    }
    Query insert(
        db_,
        "INSERT INTO node(num, id, kind, label, first, last, status, sources, hash, facts) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    Num next = db_.number("SELECT coalesce(max(num), 0) FROM node");
    for (const Graph::Vertex vertex : fresh) {
      nums_[vertex] = ++next;
      row_of(graph_, vertex).bind(insert, next).run();
      words_.add(graph_, vertex, next);
    }
    Query update(db_,
                 "UPDATE node SET id = ?2, kind = ?3, label = ?4, first = ?5, last = ?6, "
                 "status = ?7, sources = ?8, hash = ?9, facts = ?10 WHERE num = ?1");
    for (const Graph::Vertex vertex : changed) {
      row_of(graph_, vertex).bind(update, nums_[vertex]).run();
      words_.remove(nums_[vertex]);
      words_.add(graph_, vertex, nums_[vertex]);
    }
  }

  void edges() {
    std::vector<Graph::Link> fresh;
    std::vector<std::tuple<Num, Num, Num, std::string>> gone;
    compare_edges(fresh, gone);
    Query remove(db_, "DELETE FROM edge WHERE source = ? AND kind = ? AND target = ? AND key = ?");
    for (const auto& [source, kind, target, key] : gone) {
      remove.bind(1, source).bind(2, kind).bind(3, target).bind(4, key).run();
    }
    Query insert(db_,
                 "INSERT OR REPLACE INTO edge(source, kind, target, key, count, first, last, hash, "
                 "facts) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const Graph::Link& link : fresh) {
      const EdgeRow row = row_of(graph_[link]);
      insert.bind(1, nums_[graph_.source(link)]).bind(2, static_cast<Num>(graph_[link].kind));
      insert.bind(3, nums_[graph_.target(link)]).bind(4, graph_[link].key.text());
      row.bind(insert, 5).run();
    }
  }

  void measures() {
    db_.run("DELETE FROM measure; DELETE FROM stat");
    const Net net = net_of(graph_, {});
    const auto degree = degrees(net);
    const auto meetings = meeting_counts(net);
    const auto rank = page_ranks(net);
    const auto between = betweenness(net);
    const auto of = communities(net);
    Query insert(db_, "INSERT INTO measure VALUES(?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < net.actors().size(); ++i) {
      insert.bind(1, nums_[*graph_.find(net.actors()[i].id)]);
      insert.bind(2, static_cast<Num>(degree[i])).bind(3, static_cast<Num>(meetings[i]));
      insert.bind_real(4, rank[i]).bind_real(5, between[i]).bind(6, Num{of[i]}).run();
    }
    Query stat(db_, "INSERT INTO stat VALUES(?, ?, ?)");
    Num place = 0;
    for (const auto& row : stats(graph_).rows) {
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

 private:
  void compare_nodes(std::vector<Graph::Vertex>& fresh, std::vector<Graph::Vertex>& changed,
                     std::vector<Num>& gone) {
    const auto sorted = graph_.sorted_vertices();
    auto next = sorted.begin();
    Query query(db_, "SELECT num, id, hash FROM node ORDER BY id");
    while (query.step()) {
      const std::string_view id = query.text(1);
      while (next != sorted.end() && graph_[*next].id < id) fresh.push_back(*next++);
      if (next == sorted.end() || graph_[*next].id != id) {
        gone.push_back(query.integer(0));
        continue;
      }
      nums_[*next] = query.integer(0);
      if (row_of(graph_, *next).hash() != query.integer(2)) changed.push_back(*next);
      ++next;
    }
    fresh.insert(fresh.end(), next, sorted.end());
  }

  void compare_edges(std::vector<Graph::Link>& fresh,
                     std::vector<std::tuple<Num, Num, Num, std::string>>& gone) {
    const auto key = [this](const Graph::Link& link) {
      return std::make_tuple(nums_[graph_.source(link)], static_cast<Num>(graph_[link].kind),
                             nums_[graph_.target(link)], graph_[link].key.text());
    };
    std::vector<Graph::Link> sorted(graph_.links().begin(), graph_.links().end());
    std::sort(sorted.begin(), sorted.end(),
              [&key](const Graph::Link& a, const Graph::Link& b) { return key(a) < key(b); });
    auto next = sorted.begin();
    Query query(db_,
                "SELECT source, kind, target, key, hash FROM edge "
                "ORDER BY source, kind, target, key");
    while (query.step()) {
      const auto row =
          std::make_tuple(query.integer(0), query.integer(1), query.integer(2), query.text(3));
      while (next != sorted.end() && key(*next) < row) fresh.push_back(*next++);
      if (next == sorted.end() || key(*next) != row) {
        gone.emplace_back(query.integer(0), query.integer(1), query.integer(2), query.text(3));
        continue;
      }
      if (row_of(graph_[*next]).hash != query.integer(4)) fresh.push_back(*next);
      ++next;
    }
    fresh.insert(fresh.end(), next, sorted.end());
  }

  Database& db_;
  const Graph& graph_;
  WordTables words_;
  std::vector<Num> nums_;  // by vertex
};

}  // namespace

void sync_graph(Database& db, const Graph& graph, const Fold32& fold) {
  Sync sync(db, graph, fold);
  sync.nodes();
  sync.edges();
  sync.measures();
}

std::int64_t stable_hash(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 1099511628211ULL;
  }
  return static_cast<std::int64_t>(hash);
}

}  // namespace diplograph
