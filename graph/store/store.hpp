// A graph that grows by day, kept in one SQLite file: what articles say, and the graph that follows
// from it. Adding, replacing and removing gives what a rebuild of all that is left would give.
//
// A change is one transaction: whoever kills the program finds the file as it was before or after
// it. Readers (store_source.hpp) see the last whole state while one process writes.
//
//   StoreWriter store("news.db", known, fold);
//   store.put(std::move(record));           // as often as needed
//   store.commit();
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "graph/merge.hpp"
#include "graph/words.hpp"

namespace diplograph {

struct StoreChange {
  std::size_t added = 0;      // articles of files that were not there
  std::size_t replaced = 0;   // articles of files that said something else before
  std::size_t unchanged = 0;  // articles told as before
  std::size_t removed = 0;    // articles
};

class StoreWriter {
 public:
  // What the lexicon knows of the organizations that articles name: known_links of the program.
  using Lexicon = std::function<KnownWorld(const std::set<std::string>& organizations)>;

  // Makes the file where there is none. Waits for another writer. Throws Error: not ours, not
  // writable.
  StoreWriter(const std::string& path, Lexicon lexicon, Fold32 fold = fold_plain);
  ~StoreWriter();
  StoreWriter(const StoreWriter&) = delete;
  StoreWriter& operator=(const StoreWriter&) = delete;

  // One article. The first of a file in this writer's life takes the place of all that the file
  // said before; of an article that comes twice the last telling counts. Opens a transaction if
  // there is none.
  void put(Record record);
  // All articles of a file, or the article of that id; how many there were.
  std::size_t remove(const std::string& file_or_article);

  // From now on these judgements hold, in place of those that held before, also for what is put
  // later.
  void decide(const std::vector<Decision>& decisions);

  // Brings the graph up to date and ends the transaction; the change since the last commit. What
  // is not committed is undone when the writer goes. Of few articles (a quarter of the store or
  // less) near linear in these and in the events and offices of the store, else in all articles.
  StoreChange commit();

  // Every id under which an article of the store tells of an entity or event. Reads all articles
  // where the last commit did not.
  [[nodiscard]] std::set<std::string> told_ids();

  // Articles put since the last commit, and those that were committed.
  [[nodiscard]] std::size_t pending() const;
  [[nodiscard]] std::size_t size() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace diplograph
