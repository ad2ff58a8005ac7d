// Merging is a set union: whatever the order, whatever the repetition, the same bytes.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "graph/format/json_format.hpp"
#include "graph/generator.hpp"

namespace diplograph {
namespace {

using namespace made;

std::string bytes(const std::vector<Record>& records) {
  return to_text(JsonFormat(), merged(records, generator_known));
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
    const Graph graph = merged(Generator(seed).records(80), generator_known);
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
