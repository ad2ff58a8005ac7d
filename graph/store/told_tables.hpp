// The tables of a store that hold what articles say, taken apart: what a merge of a few articles
// needs to know of all the others.
#pragma once

#include <deque>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "graph/entity_names.hpp"
#include "graph/merge.hpp"
#include "graph/store/sqlite.hpp"

namespace diplograph {

// What articles say or said, by which the nodes are found that have to be made anew.
struct Touched {
  std::set<std::string> articles;
  std::set<std::string> entities;          // as the articles name them
  std::unordered_set<std::int64_t> words;  // hashes of told_words
  std::unordered_set<std::string> statements;
};

class ToldTables {
 public:
  explicit ToldTables(Database& db);

  // Takes the place of what the article said before; nothing: it is gone. Adds both to `touched`.
  void put(const std::string& article, const KeptRecord* kept, Touched& touched);

  // One record an article, with its offices alone.
  [[nodiscard]] std::deque<KeptRecord> offices();
  // Of articles that tell of events: who published when, and the events.
  [[nodiscard]] std::deque<KeptRecord> tellings();
  // All articles with statements of these words, the words among them of `articles`; adds the
  // statements' ids.
  [[nodiscard]] std::set<std::string> telling_the_same(const std::set<std::string>& articles,
                                                       Touched& touched);

  // All names that articles give to these.
  [[nodiscard]] EntityNames names_of(const std::vector<std::string>& ids);
  // Persons by the languages in which articles name them.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> languages_of_persons();
  // The articles that name a person, and how.
  [[nodiscard]] std::vector<std::pair<std::string, Entity>> sightings_of(const std::string& person);
  [[nodiscard]] std::set<std::string> organizations();
  [[nodiscard]] std::set<std::string> publishers();

 private:
  void drop(std::int64_t told, Touched& touched);
  std::int64_t form_of(const Entity& entity);
  void put_statements(std::int64_t told, const Record& record, Touched& touched);

  Database& db_;
  Query find_;
  Query add_;
  Query forms_;
  Query drop_form_;
  Query find_form_;
  Query add_form_;
  Query add_sighting_;
  Query add_held_;
  Query add_said_;
};

}  // namespace diplograph
