#include "graph/store/store_source.hpp"

#include <algorithm>
#include <map>

#include "base/error.hpp"
#include "base/files.hpp"
#include "graph/store/naming.hpp"
#include "graph/store/node_row.hpp"
#include "graph/store/schema.hpp"
#include "graph/store/source_impl.hpp"

namespace diplograph {

namespace {

// Refuses what is no store before SQLite makes files beside it.
const std::string& checked(const std::string& path) {
  if (!file_exists(path)) throw Error(Error::Code::input, path, "no such file");
  if (!is_sqlite(path)) {
    throw Error(Error::Code::input, path, "is no store", "make one with: diplograph add");
  }
  return path;
}

Database& checked(Database& db) {
  check_store(db);
  return db;
}

// Days and sources as SQL, behind " AND ". What is undated falls to a bound, as in Filter.
std::string narrowed(const Filter& filter) {
  std::string sql;
  if (filter.since) sql += " AND n.last >= '" + to_iso(*filter.since) + "'";
  if (filter.until) sql += " AND n.first <= '" + to_iso(*filter.until) + "'";
  if (filter.min_sources > 1) sql += " AND n.sources >= " + std::to_string(filter.min_sources);
  return sql;
}

std::string listed(const std::set<NodeKind>& kinds) {
  std::string list;
  for (const NodeKind kind : kinds) {
    list += (list.empty() ? "" : ", ") + std::to_string(static_cast<int>(kind));
  }
  return list;
}

// What of these kinds anybody of a side has part in; perhaps repeated.
std::vector<Num> tellings_of(Database& db, const std::set<Num>& side,
                             const std::set<NodeKind>& kinds, const Filter& filter) {
  std::vector<Num> tellings;
  if (kinds.empty()) return tellings;
  const bool events = std::ranges::any_of(kinds, is_event);
  const bool said = kinds.contains(NodeKind::statement);
  const std::string ways =
      std::string(events ? "0" : "") + (events && said ? ", " : "") + (said ? "1, 2, 3" : "");
  Query query(db,
              "SELECT DISTINCT e.source FROM edge e JOIN node n ON n.num = e.source "
              "WHERE e.target = ? AND e.kind IN (" +
                  ways + ") AND n.kind IN (" + listed(kinds) + ")" + narrowed(filter));
  for (const Num one : side) {
    for (query.bind(1, one); query.step();) tellings.push_back(query.integer(0));
  }
  return tellings;
}

}  // namespace

StoreSource::Impl::Impl(const std::string& path, Fold32 with)
    : db(checked(path), Database::Mode::read),
      fold(std::move(with)),
      reading(checked(db), false),
      slice(db) {}

StoreSource::StoreSource(const std::string& path, Fold32 fold)
    : impl_(std::make_unique<Impl>(path, std::move(fold))) {}

StoreSource::~StoreSource() = default;

NameResolution StoreSource::resolve(std::string_view text,
                                    const std::function<bool(NodeKind)>& wanted) {
  Impl& impl = *impl_;
  return named(impl.db, text, words_of(text, impl.fold), wanted);
}

const Graph& StoreSource::around(const std::vector<std::string>& ids,
                                 const std::set<NodeKind>& kinds, const Filter& filter) {
  Impl& impl = *impl_;
  Slice& slice = impl.slice;
  std::set<Num> side;
  for (const std::string& id : ids) {
    const Num num = slice.find(id);
    if (num == 0) continue;
    for (const Num one : slice.side_of(num)) {
      slice.add(one);
      side.insert(one);
    }
  }
  impl.add_tellings(tellings_of(impl.db, side, kinds, filter));
  if (filter.in) slice.add_occasions();
  slice.add_upward();
  impl.graph = slice.build();
  return impl.graph;
}

const Graph& StoreSource::between(const std::string& one, const std::string& other,
                                  const std::set<NodeKind>& kinds, const Filter& filter) {
  Impl& impl = *impl_;
  Slice& slice = impl.slice;
  std::vector<std::vector<Num>> found;
  for (const std::string& id : {one, other}) {
    const Num num = slice.find(id);
    if (num == 0) continue;
    slice.add(num);
    const std::vector<Num> side = slice.side_of(num);
    found.push_back(tellings_of(impl.db, {side.begin(), side.end()}, kinds, filter));
    std::ranges::sort(found.back());
  }
  std::vector<Num> both;
  if (found.size() == 2)
    std::ranges::set_intersection(found[0], found[1], std::back_inserter(both));
  both.erase(std::unique(both.begin(), both.end()), both.end());
  impl.add_tellings(both);
  if (filter.in) slice.add_occasions();
  slice.add_upward();
  impl.graph = slice.build();
  return impl.graph;
}

const Graph& StoreSource::all(const std::set<NodeKind>& kinds, const Filter& filter) {
  Impl& impl = *impl_;
  std::vector<Num> tellings;
  if (kinds.empty()) {
    // Questions without tellings are about entities.
    Query query(impl.db, "SELECT num FROM node WHERE kind <= 3");
    while (query.step()) impl.slice.add(query.integer(0));
  } else {
    Query query(impl.db, "SELECT n.num FROM node n WHERE n.kind IN (" + listed(kinds) + ")" +
                             narrowed(filter));
    while (query.step()) tellings.push_back(query.integer(0));
  }
  impl.add_tellings(tellings);
  if (filter.in) impl.slice.add_occasions();
  impl.slice.add_upward();
  impl.graph = impl.slice.build();
  return impl.graph;
}

const Graph& StoreSource::whole() {
  Impl& impl = *impl_;
  Parts parts;
  std::map<Num, std::string> ids;
  Query nodes(impl.db, "SELECT num, id, kind, label, facts FROM node");
  while (nodes.step()) {
    Node node = node_from_row(nodes, 1, impl.db.path());
    ids.emplace(nodes.integer(0), node.id);
    parts.add(std::move(node));
  }
  Query edges(impl.db, "SELECT source, target, key, kind, facts FROM edge");
  while (edges.step()) {
    parts.tie(ids[edges.integer(0)], ids[edges.integer(1)],
              edge_from_row(edges, 2, impl.db.path()));
  }
  impl.graph = parts.build();
  return impl.graph;
}

Answer StoreSource::stats() {
  Answer answer{"", {"what", "count"}, {}};
  Query query(impl_->db, "SELECT what, count, typeof(count) FROM stat ORDER BY place");
  while (query.step()) {
    const std::string_view type = query.text(2);
    Cell count;
    if (type == "integer") count = query.integer(1);
    if (type == "text") count = std::string(query.text(1));
    answer.rows.push_back({std::string(query.text(0)), std::move(count)});
  }
  return answer;
}

}  // namespace diplograph
