// From what single articles say to what all of them say together: Records to one Graph.
//
// A set union over articles: the same articles in any order, any number of times, give the same
// graph. Nothing is decided while records come in; finish() works on the whole set in an order of
// its own.
//   - an entity is its id; its label is the one told most often
//   - an office is a person, a role and the state or organization
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
#include <set>
#include <string>
#include <vector>

#include "graph/graph.hpp"
#include "model/record.hpp"

namespace diplograph {

// What is true without any article: which city lies in which state, which ministry is whose.
struct KnownLink {
  std::string from;
  std::string to;
  EdgeKind kind = EdgeKind::located_in;  // located_in, body_of or member_of

  friend auto operator<=>(const KnownLink&, const KnownLink&) = default;
};
struct Known {
  std::vector<KnownLink> links;  // in any order
};

class Merger {
 public:
  // Keeps the record. O(log n), plus comparing the two where its article is there already.
  void add(Record record);

  // The graph of all records added so far, derived edges included. Near linear in the reports.
  [[nodiscard]] Graph finish(const Known& known = {}) const;

  [[nodiscard]] std::size_t article_count() const { return articles_.size(); }

 private:
  struct Held {
    Record record;
    std::set<std::string> publishers;
    std::set<std::string> agencies;
  };
  std::map<std::string, Held> articles_;
};

}  // namespace diplograph
