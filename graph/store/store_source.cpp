#include "graph/store/store_source.hpp"

#include <algorithm>
#include <map>

#include "base/error.hpp"
#include "base/files.hpp"
#include "base/unicode.hpp"
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

constexpr std::size_t most_words = 1000;  // no name has as many

// The nodes that a text names, in turn as NameIndex does: by id, a whole name, all words in one.
class Naming {
 public:
  Naming(Database& db, const std::function<bool(NodeKind)>& wanted)
      : db_(db), wanted_(wanted), kind_(db, "SELECT kind FROM node WHERE num = ?") {}

  std::vector<Num> find(std::string_view id, const std::string& words) {
    Query by_id(db_, "SELECT num FROM node WHERE id = ?");
    std::vector<Num> found = wanted_of(by_id.bind(1, id));
    std::string letters = words;
    std::erase(letters, ' ');
    if (!found.empty() || letters.empty()) return found;
    Query by_letters(db_, "SELECT DISTINCT node FROM name WHERE letters = ?");
    found = wanted_of(by_letters.bind(1, letters));
    const auto split = split_words(words);
    const std::set<std::string_view> parts(split.begin(), split.end());
    if (found.empty()) return with_words(parts);
    if (parts.size() == 1) add_longer(found, letters);
    return found;
  }

 private:
  // Who has all words in one name.
  std::vector<Num> with_words(const std::set<std::string_view>& words) {
    if (words.size() > most_words) return {};
    std::string sql = "SELECT DISTINCT w0.node FROM name_word w0 WHERE w0.word = ?1";
    if (words.size() > 1) {
      sql +=
          " AND (SELECT count(*) FROM name_word w WHERE w.name = w0.name"
          " AND w.word IN (?2";
      for (std::size_t i = 3; i <= words.size(); ++i) sql += ", ?" + std::to_string(i);
      sql += ")) = " + std::to_string(words.size() - 1);
    }
    Query query(db_, sql);
    int place = 0;
    for (const std::string_view word : words) query.bind(++place, word);
    return wanted_of(query);
  }

  // A word that is somebody's name for short may be any person's in whose name it is.
  void add_longer(std::vector<Num>& found, const std::string& word) {
    Query by_word(db_,
                  "SELECT DISTINCT w.node FROM name_word w JOIN name n ON n.num = w.name "
                  "JOIN node p ON p.num = w.node "
                  "WHERE w.word = ?1 AND n.letters <> ?1 AND p.kind = ?2");
    by_word.bind(1, word).bind(2, static_cast<std::int64_t>(NodeKind::person));
    const std::vector<Num> longer = wanted_of(by_word);
    const bool for_short = std::ranges::any_of(
        found, [&](Num one) { return std::ranges::find(longer, one) != longer.end(); });
    if (!for_short) return;
    found.insert(found.end(), longer.begin(), longer.end());
  }

  std::vector<Num> wanted_of(Query& query) {
    std::vector<Num> found;
    while (query.step()) {
      kind_.bind(1, query.integer(0));
      if (kind_.step() && wanted_(node_kind_at(kind_, 0))) {
        found.push_back(query.integer(0));
      }
      kind_.reset();
    }
    return found;
  }

  Database& db_;
  const std::function<bool(NodeKind)>& wanted_;
  Query kind_;
};

// Their names, those told of most first.
NameResolution resolution_of(Database& db, const std::vector<Num>& found) {
  Query told(db,
             "SELECT id, kind, label, (SELECT count(*) FROM edge WHERE target = num) FROM node "
             "WHERE num = ?");
  std::map<std::pair<std::int64_t, std::string>, Name> sorted;
  for (const Num num : found) {
    if (!told.bind(1, num).step()) continue;
    Name name{std::string(told.text(0)), node_kind_at(told, 1), std::string(told.text(2))};
    const std::int64_t count = told.integer(3);
    told.reset();
    sorted.emplace(std::make_pair(-count, name.id), name);
  }
  NameResolution resolution;
  resolution.kind =
      sorted.size() == 1 ? NameResolution::Kind::found : NameResolution::Kind::ambiguous;
  for (auto& [rank, name] : sorted) resolution.candidates.push_back(std::move(name));
  return resolution;
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
  const std::string words = to_utf8(words_of(text, impl.fold));
  const std::vector<Num> found = Naming(impl.db, wanted).find(text, words);
  if (!found.empty()) return resolution_of(impl.db, found);
  if (words.empty()) return {};
  Query entities(impl.db, "SELECT num FROM node WHERE kind <= 3");
  while (entities.step()) impl.slice.add(entities.integer(0));
  const Graph all = impl.slice.build();
  return NameIndex(all, impl.fold).resolve(text, wanted);
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
