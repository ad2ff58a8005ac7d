#include "graph/store/naming.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/unicode.hpp"
#include "graph/near_names.hpp"
#include "graph/store/node_row.hpp"
#include "graph/store/slice.hpp"

namespace diplograph {
namespace {

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

// As NameIndex does where nobody bears a name.
NameResolution similar_to(Database& db, std::u32string_view words,
                          const std::function<bool(NodeKind)>& wanted) {
  NearNames near(words);
  Query names(db, "SELECT node, words FROM name");
  while (names.step()) {
    near.add(static_cast<std::uint64_t>(names.integer(0)), to_utf32(names.text(1)));
  }
  Query one(db, "SELECT id, kind, label FROM node WHERE num = ?");
  const auto name_of_num = [&](std::uint64_t num) -> std::optional<Name> {
    one.reset();
    one.bind(1, static_cast<Num>(num)).step();
    Name name{std::string(one.text(0)), node_kind_at(one, 1), std::string(one.text(2))};
    return wanted(name.kind) ? std::optional(std::move(name)) : std::nullopt;
  };
  const auto found = near.nearest([&](std::uint64_t num) -> std::optional<std::string> {
    const auto name = name_of_num(num);
    return name ? std::optional(name->id) : std::nullopt;
  });
  NameResolution resolution;
  for (const std::uint64_t num : found) resolution.candidates.push_back(*name_of_num(num));
  return resolution;
}

}  // namespace

NameResolution named(Database& db, std::string_view text, std::u32string_view words,
                     const std::function<bool(NodeKind)>& wanted) {
  const std::vector<Num> found = Naming(db, wanted).find(text, to_utf8(words));
  if (!found.empty()) return resolution_of(db, found);
  return words.empty() ? NameResolution() : similar_to(db, words, wanted);
}

}  // namespace diplograph
