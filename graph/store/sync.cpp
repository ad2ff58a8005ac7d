// Nodes keep their numbers as long as they are there. Rows of the tables and elements of the graph
// are walked side by side in one order, so that nothing but the changes is held in memory.
#include "graph/store/sync.hpp"

#include <algorithm>
#include <tuple>

#include "graph/deeds.hpp"
#include "graph/store/node_row.hpp"
#include "graph/store/scope_rows.hpp"

namespace diplograph {
namespace {

using Num = std::int64_t;

class Sync {
 public:
  Sync(Database& db, const Graph& graph, const Fold32& fold, const Scope& scope)
      : db_(db), graph_(graph), scope_(scope), words_(db, fold), nums_(graph.node_count(), 0) {}

  void nodes() {
    std::vector<Graph::Vertex> fresh;
    std::vector<Graph::Vertex> changed;
    std::vector<Num> gone;
    compare_nodes(fresh, changed, gone);
    Query remove_edges(db_, "DELETE FROM edge WHERE source = ?1 OR target = ?1");
    Query remove(db_, "DELETE FROM node WHERE num = ?");
    Query remove_deeds(db_, "DELETE FROM deed WHERE node = ?");
    for (const Num num : gone) {
      remove_edges.bind(1, num).run();
      remove.bind(1, num).run();
      remove_deeds.bind(1, num).run();
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
    find_ends();
  }

  void edges() {
    std::vector<Graph::Link> fresh;
    std::vector<EdgeName> gone;
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

  // What statements make states do to each other: so that these need not be read for it again.
  void deeds() {
    if (scope_.whole) db_.run("DELETE FROM deed");
    Query remove(db_, "DELETE FROM deed WHERE node = ?");
    Query insert(db_, "INSERT INTO deed(node, one, other, plover, day) VALUES(?, ?, ?, ?, ?)");
    Deeds deeds(graph_);
    for (const Graph::Vertex vertex : graph_.vertices()) {
      if (graph_[vertex].kind != NodeKind::statement || !scope_.has(graph_[vertex])) continue;
      if (!scope_.whole) remove.bind(1, nums_[vertex]).run();
      deeds.of(vertex, [&](const Deed& deed) {
        std::optional<std::string> day;
        if (deed.day) day = to_iso(*deed.day);
        insert.bind(1, nums_[vertex]).bind(2, deed.from).bind(3, deed.to);
        insert.bind(4, static_cast<Num>(deed.plover)).bind(5, day).run();
      });
    }
  }

 private:
  void compare_nodes(std::vector<Graph::Vertex>& fresh, std::vector<Graph::Vertex>& changed,
                     std::vector<Num>& gone) {
    std::vector<Graph::Vertex> sorted = graph_.sorted_vertices();
    std::erase_if(sorted, [this](Graph::Vertex vertex) { return !scope_.has(graph_[vertex]); });
    auto next = sorted.begin();
    each_node(db_, scope_, [&](const StoredNode& row) {
      while (next != sorted.end() && graph_[*next].id < row.id) fresh.push_back(*next++);
      if (next == sorted.end() || graph_[*next].id != row.id) {
        gone.push_back(row.num);
        return;
      }
      nums_[*next] = row.num;
      if (row_of(graph_, *next).hash() != row.hash) changed.push_back(*next);
      ++next;
    });
    fresh.insert(fresh.end(), next, sorted.end());
  }

  // The numbers of nodes that are there as ends of edges alone.
  void find_ends() {
    if (scope_.whole) return;
    Query entities(db_, "SELECT num, id FROM node WHERE kind <= 3");
    while (entities.step()) {
      if (const auto vertex = graph_.find(entities.text(1))) nums_[*vertex] = entities.integer(0);
    }
    Query find(db_, "SELECT num FROM node WHERE id = ?");
    for (const Graph::Vertex vertex : graph_.vertices()) {
      if (nums_[vertex] != 0) continue;
      find.bind(1, graph_[vertex].id);
      if (find.step()) nums_[vertex] = find.integer(0);
      find.reset();
    }
  }

  void compare_edges(std::vector<Graph::Link>& fresh, std::vector<EdgeName>& gone) {
    using Name = std::tuple<Num, Num, Num, std::string_view>;
    std::vector<std::pair<Name, Graph::Link>> sorted;
    sorted.reserve(graph_.edge_count());
    for (const Graph::Link& link : graph_.links()) {
      if (!scope_.has(graph_, link)) continue;
      const Num kind = static_cast<Num>(graph_[link].kind);
      sorted.emplace_back(Name{nums_[graph_.source(link)], kind, nums_[graph_.target(link)],
                               graph_[link].key.text()},
                          link);
    }
    std::sort(sorted.begin(), sorted.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    auto next = sorted.begin();
    each_edge(db_, scope_, [&](const StoredEdge& row) {
      const Name name(row.name);
      for (; next != sorted.end() && next->first < name; ++next) fresh.push_back(next->second);
      if (next == sorted.end() || next->first != name) {
        gone.push_back(row.name);
        return;
      }
      if (row_of(graph_[next->second]).hash != row.hash) fresh.push_back(next->second);
      ++next;
    });
    for (; next != sorted.end(); ++next) fresh.push_back(next->second);
  }

  Database& db_;
  const Graph& graph_;
  const Scope& scope_;
  WordTables words_;
  std::vector<Num> nums_;  // by vertex
};

}  // namespace

void sync_graph(Database& db, const Graph& graph, const Fold32& fold, const Scope& scope) {
  Sync sync(db, graph, fold, scope);
  sync.nodes();
  sync.edges();
  sync.deeds();
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
