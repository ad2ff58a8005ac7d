// A store holds what a rebuild of its articles gives, whatever was added, replaced and removed.
#include "graph/store/store.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>

#include "base/error.hpp"
#include "graph/ask/ask.hpp"
#include "graph/query.hpp"
#include "graph/store/schema.hpp"
#include "graph/store/sqlite.hpp"
#include "graph/store_support.hpp"

namespace diplograph {
namespace {

using namespace made;

TEST_CASE("articles in any batches and any order give what a rebuild gives") {
  for (unsigned seed = 1; seed <= 4; ++seed) {
    INFO("seed " << seed);
    const Place place;
    Generator generator(seed);
    std::vector<Record> records = generator.records(50);
    std::mt19937 random(seed);
    std::shuffle(records.begin(), records.end(), random);
    std::vector<Record> so_far;
    while (so_far.size() < records.size()) {
      StoreWriter store(place.path(), lexicon);
      for (std::size_t batches = 1 + generator.below(2); batches > 0; --batches) {
        for (std::size_t i = generator.below(20); i > 0 && so_far.size() < records.size(); --i) {
          so_far.push_back(records[so_far.size()]);
          store.put(so_far.back());
        }
        static_cast<void>(store.commit());
      }
      CHECK((whole(place.path()) == rebuilt(so_far)));
    }
  }
}

// One of few articles added, replaced by another of the same file, or taken out.
void change_one(StoreWriter& store, std::vector<Record>& records, Generator& generator,
                std::vector<Record>& others) {
  const std::size_t at = generator.below(records.size());
  Record next = others.back();
  others.pop_back();
  switch (generator.below(4)) {
    case 0:
      store.remove(records[at].file);
      records.erase(records.begin() + static_cast<std::ptrdiff_t>(at));
      return;
    case 1:
      next.file = records[at].file;
      if (generator.below(2) == 0) next.article = records[at].article;
      store.put(next);
      records[at] = next;
      return;
    case 2:  // another file with the same article
      next.article = records[at].article;
      break;
    default:
      break;
  }
  next.file = "other " + next.file + std::to_string(others.size());
  store.put(next);
  records.push_back(next);
}

std::string told(const Answer& stats) {
  std::string text;
  for (const auto& row : stats.rows) {
    const auto* const count = std::get_if<std::int64_t>(&row[1]);
    const auto* const day = std::get_if<std::string>(&row[1]);
    text += std::get<std::string>(row[0]) + ": " +
            (count != nullptr ? std::to_string(*count) : (day != nullptr ? *day : "")) + "\n";
  }
  return text;
}

std::vector<Decision> some_decisions(Generator& generator) {
  if (generator.below(2) == 0) return {};
  return {{true, "person:p3", "person:p4", "one and the same", 0},
          {false, "person:p5", "person:p6", "two of one name", 0}};
}

TEST_CASE("few articles added, replaced and removed give what a rebuild gives") {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    const Place place;
    Generator generator(seed);
    std::vector<Record> records = generator.records(60);
    std::vector<Record> others = Generator(seed + 100, "other").records(60);
    KnownWorld known = generator_known;
    known.decisions = some_decisions(generator);
    {
      StoreWriter store(place.path(), lexicon);
      store.decide(known.decisions);
      for (const Record& record : records) store.put(record);
      static_cast<void>(store.commit());
    }
    for (int step = 0; step < 12; ++step) {
      INFO("seed " << seed << ", step " << step);
      StoreWriter store(place.path(), lexicon);
      for (std::size_t i = 1 + generator.below(3); i > 0; --i) {
        change_one(store, records, generator, others);
      }
      static_cast<void>(store.commit());
      const Graph graph = merged(records, known);
      StoreSource source(place.path());
      REQUIRE((to_text(JsonFormat(), source.whole()) == to_text(JsonFormat(), graph)));
      REQUIRE(told(source.stats()) == told(stats(graph)));
    }
  }
}

TEST_CASE("a few articles leave alone what they do not touch") {
  const Place place;
  const std::vector<Record> records = Generator(31).records(40);
  put_all(place.path(), {records.begin(), records.end() - 1});
  const std::string mark = "UPDATE node SET label = 'marked' WHERE kind = 10";
  Database(place.path(), Database::Mode::write).run(mark);
  put_all(place.path(), {records.back()});
  const std::string marked = "SELECT count(*) FROM node WHERE label = 'marked'";
  CHECK(Database(place.path(), Database::Mode::read).number(marked) == 39);
}

TEST_CASE("the same articles again change nothing") {
  const Place place;
  const std::vector<Record> records = Generator(7).records(30);
  CHECK(put_all(place.path(), records).added == 30);
  const std::string before = whole(place.path());
  const StoreChange again = put_all(place.path(), records);
  CHECK(again.unchanged == 30);
  CHECK(again.added + again.replaced + again.removed == 0);
  CHECK((whole(place.path()) == before));
}

TEST_CASE("an article that one run puts twice counts once, as it was told last") {
  const Place place;
  std::vector<Record> records = Generator(3).records(6);
  Record again = records[2];
  again.headline = "Another headline";
  StoreWriter store(place.path(), lexicon);
  for (const Record& record : records) store.put(record);
  store.put(records[1]);
  store.put(again);
  CHECK(store.commit().added == records.size());
  CHECK(store.size() == records.size());
  records[2] = again;
  CHECK((whole(place.path()) == rebuilt(records)));
}

TEST_CASE("a file that says something else takes the place of what it said") {
  const Place place;
  Generator generator(11);
  std::vector<Record> records = generator.records(30);
  put_all(place.path(), records);
  const std::vector<Record> others = Generator(12).records(30);
  for (std::size_t i = 0; i < 10; ++i) {
    Record changed = others[i];
    changed.file = records[i].file;
    if (i % 2 == 0) changed.article = records[i].article;
    records[i] = changed;
  }
  const StoreChange change = put_all(place.path(), {records.begin(), records.begin() + 10});
  CHECK(change.replaced == 10);
  CHECK((whole(place.path()) == rebuilt(records)));
}

TEST_CASE("articles of a file that shrank are gone") {
  const Place place;
  std::vector<Record> records = Generator(13).records(4);
  for (std::size_t i = 0; i < 4; ++i) {
    records[i].file = "one.txt";
    records[i].index = static_cast<std::uint32_t>(i);
  }
  put_all(place.path(), records);
  records.resize(2);
  CHECK(put_all(place.path(), records).removed == 2);
  CHECK((whole(place.path()) == rebuilt(records)));
}

TEST_CASE("what is removed, by file or by article, leaves no trace") {
  const Place place;
  std::vector<Record> records = Generator(17).records(20);
  put_all(place.path(), records);
  {
    StoreWriter store(place.path(), lexicon);
    CHECK(store.remove(records[3].file) == 1);
    CHECK(store.remove(records[7].article) == 1);
    CHECK(store.remove("no such thing") == 0);
    CHECK(store.commit().removed == 2);
  }
  records.erase(records.begin() + 7);
  records.erase(records.begin() + 3);
  CHECK((whole(place.path()) == rebuilt(records)));
  StoreWriter store(place.path(), lexicon);
  for (const Record& record : records) store.remove(record.file);
  static_cast<void>(store.commit());
  CHECK((whole(place.path()) == rebuilt({})));
}

TEST_CASE("what is not committed is not there") {
  const Place place;
  const std::vector<Record> records = Generator(19).records(12);
  put_all(place.path(), {records.begin(), records.begin() + 6});
  {
    StoreWriter store(place.path(), lexicon);
    for (const Record& record : records) store.put(record);
  }
  CHECK((whole(place.path()) == rebuilt({records.begin(), records.begin() + 6})));
}

TEST_CASE("a reader sees one state while a writer makes the next") {
  const Place place;
  const std::vector<Record> records = Generator(23).records(12);
  put_all(place.path(), {records.begin(), records.begin() + 6});
  StoreWriter store(place.path(), lexicon);
  for (const Record& record : records) store.put(record);
  StoreSource before(place.path());
  CHECK((to_text(JsonFormat(), before.whole()) == rebuilt({records.begin(), records.begin() + 6})));
  static_cast<void>(store.commit());
  CHECK((to_text(JsonFormat(), before.whole()) == rebuilt({records.begin(), records.begin() + 6})));
  CHECK((whole(place.path()) == rebuilt(records)));
}

}  // namespace
}  // namespace diplograph
