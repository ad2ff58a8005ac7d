// What a store says of the net of meetings and of words: read from its tables where the question
// is about all of it, else worked out on the part that the filter lets through.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/unicode.hpp"
#include "graph/store/node_row.hpp"
#include "graph/store/source_impl.hpp"

namespace diplograph {
namespace {

std::optional<Day> day_at(const Query& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return day_from_iso(row.text(column));
}

// A node's name in the language asked for: columns id, kind, label, label in that language.
Name name_at(const Query& row, int column) {
  Name name{std::string(row.text(column)), node_kind_at(row, column + 1),
            std::string(row.text(column + 2))};
  if (!row.is_null(column + 3)) name.label = row.text(column + 3);
  return name;
}

// SQL for the label in a language; the parameter ?1 is its JSON path.
std::string label_column(const std::string& lang) {
  return lang.empty() ? "NULL" : "json_extract(n.facts, ?1)";
}

void bind_lang(Query& query, const std::string& lang) {
  if (!lang.empty()) query.bind(1, "$.labels.\"" + lang + "\"");
}

}  // namespace

Net StoreSource::net(const Filter& filter) {
  if (filter.narrows_events()) return net_of(all({NodeKind::meeting}, filter), filter);
  Database& db = impl_->db;
  std::map<std::string, std::pair<Name, Num>> actors;
  Query nodes(db, "SELECT n.num, n.id, n.kind, n.label, " + label_column(filter.lang) +
                      " FROM node n WHERE n.kind <= 2 AND n.num IN (SELECT node FROM measure)");
  for (bind_lang(nodes, filter.lang); nodes.step();) {
    Name name = name_at(nodes, 1);
    if (!filter.wants(name.kind)) continue;
    std::string id = name.id;
    actors.emplace(std::move(id), std::make_pair(std::move(name), nodes.integer(0)));
  }
  std::unordered_map<Num, std::uint32_t> numbers;
  std::vector<Name> names;
  for (auto& [id, actor] : actors) {
    numbers.emplace(actor.second, static_cast<std::uint32_t>(names.size()));
    names.push_back(std::move(actor.first));
  }
  std::vector<NetTie> ties;
  std::vector<char> met(names.size(), 0);
  Query edges(db, "SELECT source, target, count, first, last FROM edge WHERE kind = 12");
  while (edges.step()) {
    const auto from = numbers.find(edges.integer(0));
    const auto to = numbers.find(edges.integer(1));
    if (from == numbers.end() || to == numbers.end()) continue;
    ties.push_back({std::min(from->second, to->second), std::max(from->second, to->second),
                    static_cast<std::uint32_t>(edges.integer(2)), day_at(edges, 3),
                    day_at(edges, 4)});
    met[from->second] = met[to->second] = 1;
  }
  // Of the kinds wanted some may have met nobody of those kinds: numbers move up.
  std::vector<std::uint32_t> place(names.size(), 0);
  std::vector<Name> who;
  for (std::size_t i = 0; i < names.size(); ++i) {
    place[i] = static_cast<std::uint32_t>(who.size());
    if (met[i] != 0) who.push_back(std::move(names[i]));
  }
  for (NetTie& tie : ties) {
    tie.from = place[tie.from];
    tie.to = place[tie.to];
  }
  std::ranges::sort(ties, [](const NetTie& a, const NetTie& b) {
    return std::tie(a.from, a.to) < std::tie(b.from, b.to);
  });
  return {std::move(who), std::move(ties)};
}

Answer StoreSource::top(Measure by, const Filter& filter) {
  if (filter.narrows_events() || !filter.kinds.empty()) return diplograph::top(net(filter), by);
  Answer answer{"", {"rank", "who", "degree", "meetings", "pagerank", "betweenness"}, {}};
  const std::size_t most = filter.limit > 0 ? filter.limit : answer.rows.max_size() / 2;
  Query query(impl_->db,
              "SELECT n.id, n.kind, n.label, " + label_column(filter.lang) +
                  ", m.degree, m.meetings, m.pagerank, m.betweenness FROM measure m JOIN node n ON "
                  "n.num = m.node ORDER BY m." +
                  std::string(to_string(by)) + " DESC, n.id");
  bind_lang(query, filter.lang);
  while (answer.rows.size() < most && query.step()) {
    answer.rows.push_back({static_cast<std::int64_t>(answer.rows.size() + 1), name_at(query, 0),
                           query.integer(4), query.integer(5), query.real(6), query.real(7)});
  }
  return answer;
}

Answer StoreSource::communities(const Filter& filter) {
  if (filter.narrows_events() || !filter.kinds.empty()) return communities_of(net(filter));
  Query query(impl_->db, "SELECT n.id, n.kind, n.label, " + label_column(filter.lang) +
                             ", m.community FROM measure m JOIN node n ON n.num = m.node "
                             "ORDER BY m.community, m.meetings DESC, n.id");
  std::map<std::int64_t, Names> members;
  for (bind_lang(query, filter.lang); query.step();) {
    members[query.integer(4)].push_back(name_at(query, 0));
  }
  Answer answer{"", {"community", "size", "who"}, {}};
  for (auto& [number, names] : members) {
    const auto size = static_cast<std::int64_t>(names.size());
    answer.rows.push_back({number + 1, size, std::move(names)});
  }
  return answer;
}

Answer StoreSource::search(std::string_view text, const Filter& filter) {
  Database& db = impl_->db;
  std::string match;
  const std::string words = to_utf8(words_of(text, impl_->fold));
  for (const std::string_view word : split_words(words)) {
    match += (match.empty() ? "" : " AND ") + ("\"" + std::string(word) + "\"*");
  }
  if (match.empty()) return Answer{"", {"kind", "when", "what", "id"}, {}};
  // The words may be spread over several texts of a node: the verb itself looks again.
  Query query(db,
              "SELECT w.rowid, n.kind FROM words w JOIN node n ON n.num = w.rowid WHERE words "
              "MATCH ?");
  for (query.bind(1, match); query.step();) {
    const auto kind = node_kind_at(query, 1);
    if (is_event(kind) || kind == NodeKind::statement) {
      impl_->slice.add_telling(query.integer(0));
    } else {
      impl_->slice.add(query.integer(0));
    }
  }
  if (filter.in) impl_->slice.add_occasions();
  impl_->slice.add_upward();
  impl_->graph = impl_->slice.build();
  Query told(db, "SELECT count(*) FROM edge e JOIN node n ON n.num = e.target WHERE n.id = ?");
  const auto told_of = [&](Graph::Vertex vertex) {
    told.bind(1, impl_->graph[vertex].id).step();
    const auto count = static_cast<std::size_t>(told.integer(0));
    told.reset();
    return count;
  };
  return diplograph::search(impl_->graph, text, filter, impl_->fold, told_of);
}

}  // namespace diplograph
