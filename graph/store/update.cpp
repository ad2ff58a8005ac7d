#include "graph/store/update.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/packed.hpp"
#include "base/record_json.hpp"
#include "graph/derive.hpp"
#include "graph/merge_steps.hpp"
#include "graph/rename.hpp"
#include "graph/store/slice.hpp"
#include "graph/store/told_identities.hpp"

namespace diplograph {
namespace {

using Kept = std::deque<KeptRecord>;

Records pointers_to(const Kept& kept) {
  Records records;
  records.reserve(kept.size());
  for (const KeptRecord& one : kept) records.push_back(&one);
  return records;
}

class Update {
 public:
  Update(Database& db, ToldTables& told, const KnownWorld& known, const Identities& identities,
         Touched touched, Kept offices)
      : db_(db),
        told_(told),
        known_(known),
        identities_(identities),
        touched_(std::move(touched)),
        offices_(std::move(offices)),
        tellings_(told.tellings()) {
    for (Kept* const all : {&offices_, &tellings_}) {
      if (identities.empty()) break;
      for (KeptRecord& kept : *all) kept = renamed(kept, identities, renamed_);
    }
  }

  Partial run() {
    add_entities();
    merge_offices(pointers_to(offices_), known_, labels_, parts_);
    merge_known(known_, labels_, parts_);
    find_other_standing();
    const auto merged =
        merge_events(pointers_to(tellings_), labels_, standing_of(pointers_to(offices_), known_),
                     location_of(known_), known_.decisions, parts_);
    find_other_events(merged);
    add_articles(merged);
    Partial partial;
    partial.scope.whole = false;
    partial.scope.nodes.insert(touched_.articles.begin(), touched_.articles.end());
    partial.scope.nodes.insert(touched_.statements.begin(), touched_.statements.end());
    for (const std::string& id : touched_.entities) partial.scope.nodes.insert(identities_.of(id));
    partial.graph = parts_.build();
    derive(partial.graph, relations_elsewhere());
    return partial;
  }

 private:
  // All entities, those touched with what is now said of them.
  void add_entities() {
    std::map<std::string, std::set<std::string>> titles;
    for (const KeptRecord& kept : offices_) {
      for (const Office& office : kept.record.offices) {
        if (is_bare_title(office)) titles[office.person].insert(office.title);
      }
    }
    std::set<std::string> touched;
    for (const std::string& id : touched_.entities) touched.insert(identities_.of(id));
    for (const std::string& id : touched) {
      std::vector<std::string> ids{id};
      for (const Identities::Same& same : identities_.same_as(id)) ids.push_back(same.id);
      EntityNames names = told_.names_of(ids);
      if (names.empty()) continue;
      for (const std::string& title : titles[id]) names.add_title(title);
      take(names.node(id, identities_.same_as(id)));
    }
    Query others(db_, "SELECT id, kind, label FROM node WHERE kind <= 3");
    while (others.step()) {
      std::string id(others.text(0));
      if (touched.contains(id)) continue;
      take({std::move(id), node_kind_at(others, 1), std::string(others.text(2)), EntityFacts{}});
    }
  }

  void take(Node node) {
    labels_.emplace(node.id, node.label);
    parts_.add(std::move(node));
  }

  // Statements count for the states for which their speakers act: where somebody acts for another
  // state than before, what he said and what was said of him is counted again.
  void find_other_standing() {
    std::set<std::pair<std::string, std::string>> now;
    for (const Tie& tie : parts_.ties()) {
      const bool office = tie.edge.kind == EdgeKind::holds_office;
      if (!office && tie.edge.kind != EdgeKind::body_of) continue;
      if (office && tie.edge.office().articles.empty()) continue;
      if (labels_.contains(tie.from) && labels_.contains(tie.to)) now.emplace(tie.from, tie.to);
    }
    std::set<std::pair<std::string, std::string>> before;
    Query stored(db_,
                 "SELECT DISTINCT a.id, b.id FROM edge e INDEXED BY edge_between JOIN node a ON "
                 "a.num = e.source JOIN node b ON b.num = e.target WHERE e.kind IN (6, 7, 8, 9, "
                 "12, 13) AND (e.kind = 8 OR (e.kind = 6 AND (SELECT count FROM edge o WHERE "
                 "o.source = e.source AND o.kind = 6 AND o.target = e.target AND o.key = e.key) > "
                 "0))");
    while (stored.step()) before.emplace(stored.text(0), stored.text(1));
    std::set<std::string> differ;
    std::unordered_map<std::string, std::vector<std::string>> below;
    for (const auto* const links : {&now, &before}) {
      const auto& others = links == &now ? before : now;
      for (const auto& link : *links) {
        below[link.second].push_back(link.first);
        if (!others.contains(link)) differ.insert(link.first);
      }
    }
    count_again(differ, below);
  }

  void count_again(const std::set<std::string>& differ,
                   const std::unordered_map<std::string, std::vector<std::string>>& below) {
    std::set<std::string> all = differ;
    std::vector<std::string> climbing(differ.begin(), differ.end());
    Query said(db_,
               "SELECT DISTINCT a.id FROM node n JOIN edge e ON e.target = n.num AND e.kind IN (1, "
               "2, 3) JOIN edge r ON r.source = e.source AND r.kind = 10 JOIN node a ON a.num = "
               "r.target WHERE n.id = ?");
    while (!climbing.empty()) {
      const std::string at = std::move(climbing.back());
      climbing.pop_back();
      for (said.bind(1, at); said.step();) retold_.emplace(said.text(0));
      const auto next = below.find(at);
      if (next == below.end()) continue;
      for (const std::string& one : next->second) {
        if (all.insert(one).second) climbing.push_back(one);
      }
    }
  }

  // Statements may be said during events: where these have other ids now, they are tied anew. Where
  // an article gives one id to several events, it is read again each time.
  void find_other_events(const std::unordered_map<std::string, std::string>& merged) {
    std::unordered_map<std::string, std::set<std::string>> before;
    Query query(db_,
                "SELECT n.id, e.key FROM node n CROSS JOIN edge e ON e.source = n.num AND e.kind "
                "= 10 WHERE n.kind BETWEEN 4 AND 8");
    while (query.step()) {
      const std::string_view key = query.text(1);
      const std::size_t start = key.find('/') + 1;
      before[std::string(key.substr(start, key.rfind('/') - start))].emplace(query.text(0));
    }
    for (const KeptRecord& kept : tellings_) {
      std::set<std::string_view> ids;
      for (const Event& event : kept.record.events) {
        const std::set<std::string>& known = before[event.id];
        const bool same = known.size() == 1 && *known.begin() == merged.at(event.id);
        if (!same || !ids.insert(event.id).second) retold_.insert(kept.record.article);
      }
    }
  }

  // Of the articles touched all that they say, of those that say the same as these the statements.
  void add_articles(const std::unordered_map<std::string, std::string>& merged) {
    const std::set<std::string> telling = told_.telling_the_same(retold_, touched_);
    Merger merger;
    Kept touched, saying;
    std::set<std::string> read = touched_.articles;
    read.insert(telling.begin(), telling.end());
    for (const std::string& article : read) add_records(db_, article, merger);
    for (const std::string& article : touched_.articles) take(merger, article, touched);
    for (const std::string& article : telling) take(merger, article, saying);
    for (KeptRecord& kept : saying) {
      std::erase_if(kept.record.statements, [this](const Statement& statement) {
        return !touched_.words.contains(stable_hash(told_words(statement)));
      });
    }
    for (const Kept* const all : {&touched, &saying, &tellings_}) {
      merge_articles(pointers_to(*all), parts_);
    }
    merge_mentions(pointers_to(touched), parts_);
    merge_statements(pointers_to(saying), merged, parts_);
  }

  void take(const Merger& merger, const std::string& article, Kept& into) {
    auto kept = merger.of(article);
    if (!kept) return;
    into.push_back(identities_.empty() ? std::move(*kept) : renamed(*kept, identities_, renamed_));
  }

  // What the statements that are not read make states do to each other.
  Relations relations_elsewhere() {
    std::unordered_set<std::int64_t> read;
    Query find(db_, "SELECT num FROM node WHERE id = ?");
    for (const std::string& id : touched_.statements) {
      for (find.bind(1, id); find.step();) read.insert(find.integer(0));
    }
    Relations relations;
    Query deeds(db_, "SELECT node, one, other, plover, day FROM deed");
    while (deeds.step()) {
      if (read.contains(deeds.integer(0))) continue;
      Deed deed{std::string(deeds.text(1)), std::string(deeds.text(2)), plover_at(deeds, 3),
                std::nullopt, 0};
      if (!deeds.is_null(4)) deed.day = day_from_iso(deeds.text(4));
      count(deed, relations);
    }
    return relations;
  }

  Database& db_;
  ToldTables& told_;
  const KnownWorld& known_;
  const Identities& identities_;
  Touched touched_;
  std::deque<Entity> renamed_;
  Kept offices_;
  Kept tellings_;
  std::set<std::string> retold_;  // articles whose statements are to be read again
  Labels labels_;
  Parts parts_;
};

}  // namespace

void add_records(Database& db, const std::string& article, Merger& merger) {
  Query query(db, "SELECT file, bytes FROM record WHERE article = ? ORDER BY num");
  for (query.bind(1, article); query.step();) {
    const std::string place = db.path() + ": " + std::string(query.text(0));
    merger.add(record_from_json(unpacked(query.text(1), place), place));
  }
}

std::optional<Partial> merge_touched(Database& db, ToldTables& told, const KnownWorld& known,
                                     Touched touched, std::int64_t identities) {
  Kept offices = told.offices();
  const Identities now = identities_of(told, offices, known);
  if (hash_of(now) != identities) return std::nullopt;
  return Update(db, told, known, now, std::move(touched), std::move(offices)).run();
}

}  // namespace diplograph
