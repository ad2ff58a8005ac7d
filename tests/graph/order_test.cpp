// Merging is a set union: whatever the order, whatever the repetition, the same bytes.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "graph/format/json_format.hpp"
#include "graph/make.hpp"

namespace diplograph {
namespace {

using namespace made;

class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  std::vector<Record> records(std::size_t count) {
    std::vector<Record> made;
    for (std::size_t i = 0; i < count; ++i) made.push_back(record(i));
    return made;
  }

  std::size_t below(std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
  }

 private:
  std::string someone() {
    if (below(4) == 0) return "state:S0" + std::to_string(below(5));
    return "person:p" + std::to_string(below(10));
  }

  std::string some_day() {
    const std::size_t number = 1 + below(9);
    return "2031-03-0" + std::to_string(number);
  }

  std::optional<Date> some_date() {
    switch (below(5)) {
      case 0:
        return std::nullopt;
      case 1:
        return on("2031-03-01", "2031-03-31", Grain::month);
      case 2:
        return on("2031-03-02", "2031-03-04", Grain::interval);
      default:
        return on(some_day());
    }
  }

  Record record(std::size_t number) {
    Record made = article("n" + std::to_string(number), below(4) == 0 ? "" : some_day(),
                          below(5) == 0 ? "" : "Paper " + std::to_string(below(4)));
    const std::string person = "person:p" + std::to_string(below(10));
    office(made, person, Role::minister, "state:S0" + std::to_string(below(5)),
           "title " + std::to_string(below(3)));
    for (std::size_t i = 0; i < 1 + below(3); ++i) {
      const auto type = static_cast<EventType>(below(5));
      std::vector<std::string> who{someone(), someone()};
      if (below(3) == 0) who.push_back(someone());
      if (below(6) == 0) who.resize(1);
      std::vector<std::string> places;
      if (below(2) == 0) places.push_back("place:c" + std::to_string(below(3)));
      Event& made_event =
          event(made, type, static_cast<Status>(below(6)), some_date(), who, places);
      if (below(3) == 0) made_event.mode = static_cast<Mode>(below(7));
    }
    statement(made, person, "Words that everyone repeats, number " + std::to_string(below(6)))
        .occasion = made.events.front().id;
    return made;
  }

  std::mt19937 random_;
};

const Known known{{{"place:c0", "state:S00", EdgeKind::located_in},
                   {"place:c1", "state:S01", EdgeKind::located_in}}};

std::string bytes(const std::vector<Record>& records) {
  return to_text(JsonFormat(), merged(records, known));
}

TEST_CASE("any order and any repetition give the same bytes") {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    INFO("seed " << seed);
    Generator generator(seed);
    std::vector<Record> records = generator.records(60);
    const std::string expected = bytes(records);
    std::mt19937 random(seed);
    for (int round = 0; round < 4; ++round) {
      std::shuffle(records.begin(), records.end(), random);
      std::vector<Record> again = records;
      for (std::size_t i = 0; i < 20; ++i) again.push_back(records[generator.below(60)]);
      std::shuffle(again.begin(), again.end(), random);
      CHECK((bytes(again) == expected));
    }
  }
}

TEST_CASE("records of one article that differ give the same bytes in any order") {
  Generator generator(99);
  std::vector<Record> records = generator.records(20);
  for (std::size_t i = 0; i < 10; ++i) {
    Record other = records[i];
    other.file = "other" + std::to_string(i % 3) + ".txt";
    other.publisher = {"Other Paper"};
    if (i % 2 == 0) other.published = std::nullopt;
    if (i % 3 == 0) other.events.clear();
    records.push_back(other);
  }
  const std::string expected = bytes(records);
  std::mt19937 random(7);
  for (int round = 0; round < 10; ++round) {
    std::shuffle(records.begin(), records.end(), random);
    CHECK((bytes(records) == expected));
  }
}

TEST_CASE("graph JSON read back is the same graph and the same bytes") {
  for (unsigned seed = 1; seed <= 6; ++seed) {
    INFO("seed " << seed);
    const Graph graph = merged(Generator(seed).records(80), known);
    const std::string text = to_text(JsonFormat(), graph);
    const Graph again = graph_from_json(text, "test");
    CHECK(again == graph);
    CHECK((to_text(JsonFormat(), again) == text));
    CHECK(is_graph_json(text));
  }
  CHECK(graph_from_json(to_text(JsonFormat(), Graph()), "empty") == Graph());
}

}  // namespace
}  // namespace diplograph
