// From what single articles say to what all of them say together: Records to one Graph.
//
// A set union over articles: the same articles in any order, any number of times, give the same
// graph. Nothing is decided while records come in; finish() works on the whole set in an order of
// its own.
//   - an entity is its id, or one of several that are the same (graph/identities.hpp); its label is
//     the one told most often
//   - an office is a person, a role and the state or organization; the lexicon's offices of persons
//     who are told of stand beside those that articles tell, marked by having no article
//   - an event is one node however many articles tell of it (graph/same_event.hpp says when)
//   - a statement is one node where the same speakers are given with the same words
//   - an article is its id; of several records of it one is taken, the publishers of all are kept
// What a record says of an entity that no record has is left out: no edge hangs in the air.
//
//   Merger merger;
//   for (Record& record : records) merger.add(std::move(record));
//   const Graph graph = merger.finish(known);
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "graph/decisions.hpp"
#include "graph/graph.hpp"
#include "graph/sounds.hpp"
#include "model/record.hpp"

namespace diplograph {

// What is true without any article: which city lies in which state, which ministry is whose.
struct KnownLink {
  std::string from;
  std::string to;
  EdgeKind kind = EdgeKind::located_in;  // located_in, body_of or member_of

  friend auto operator<=>(const KnownLink&, const KnownLink&) = default;
};
struct KnownOffice {
  std::string person;
  Role role = Role::official;
  std::string of;
  std::string term;  // years, "2013-2022", "2023-"; may be empty

  friend auto operator<=>(const KnownOffice&, const KnownOffice&) = default;
};
struct KnownWorld {
  std::vector<KnownLink> links;  // in any order
  std::vector<KnownOffice> offices{};
  std::shared_ptr<const Sounds> sounds{};  // without it no names are compared across scripts
  std::vector<Decision> decisions{};
};

// What the merger keeps of a record: all that a graph may have, entities shared with other records
// that name them alike.
struct KeptRecord {
  struct Sighting {
    const Entity* entity = nullptr;  // without mentions
    MentionFacts mention;            // count 0: named as an actor only
  };
  Record record;  // without entities, diagnostics, and the places of dates
  std::vector<Sighting> entities;
};

class Merger {
 public:
  Merger() = default;
  // Kept records point into the pool.
  Merger(const Merger&) = delete;
  Merger& operator=(const Merger&) = delete;

  // Keeps the record. O(log n), plus comparing the two where its article is there already.
  void add(Record record);

  // What the records of an article say together; nothing where none was added. Points into this.
  [[nodiscard]] std::optional<KeptRecord> of(const std::string& article) const;

  // The graph of all records added so far, derived edges included. Near linear in the reports.
  [[nodiscard]] Graph finish(const KnownWorld& known = {}) const;

  // Every id under which a record tells of an entity or event.
  [[nodiscard]] std::set<std::string> told_ids() const;

 private:
  struct Held {
    KeptRecord kept;
    std::set<std::string> publishers;
    std::set<std::string> agencies;
  };
  struct HashNames {
    std::size_t operator()(const Entity& entity) const;
  };
  struct SameNames {
    bool operator()(const Entity& left, const Entity& right) const;
  };
  KeptRecord keep(Record record);

  std::unordered_set<Entity, HashNames, SameNames> pool_;  // what is in it never moves
  std::map<std::string, Held> articles_;
};

}  // namespace diplograph
