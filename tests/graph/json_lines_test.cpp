// Graph JSON in lines, read on any number of threads and in pieces of any size: one graph, or one
// fault.
#include "graph/format/json_lines.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/files.hpp"
#include "folder.hpp"
#include "graph/fixture.hpp"
#include "graph/format/json_format.hpp"
#include "graph/make.hpp"

namespace diplograph {
namespace {

using namespace made;

// States in a ring, with all that a line may hold: escapes, letters of several bytes, facts that
// lie deep, lines longer than many pieces.
Graph ring(std::uint32_t size) {
  Graph graph;
  const auto id = [](std::uint32_t i) { return "state:" + std::to_string(i); };
  for (std::uint32_t i = 0; i < size; ++i) {
    EntityFacts facts;
    if (i % 5 == 1) facts.labels["xx"] = "a \"quoted\" \\ name],\n\"edges\": [\n";
    if (i % 7 == 2) facts.aliases = {"\xD8\xB9\xD9\x85", "]}", "],"};
    if (i % 11 == 3) facts.aliases = {std::string(3000, 'l')};
    graph.add({id(i), NodeKind::state, "name " + std::to_string(i), std::move(facts)});
  }
  for (std::uint32_t i = 0; i < size; ++i) {
    RelationFacts facts;
    if (i % 3 == 1) facts.counts[Plover::CONSULT] = i;
    graph.connect(id(i), id((i + 1) % size), {EdgeKind::relation, std::string("relation"), facts});
    MetFacts met{i, day("2031-01-02"), std::nullopt, {}};
    if (i % 4 == 1) met.events = std::vector<std::string>{"meeting:" + std::to_string(i)};
    graph.connect(id(i), id((i * 7 + 3) % size), {EdgeKind::met, std::string("met"), met});
  }
  return graph;
}

// What came of a text.
std::string outcome(const std::string& text, const LineReading& how) {
  try {
    const auto graph = graph_of_lines(text, "g.json", how);
    return graph ? to_text(JsonFormat(), *graph) : "another layout";
  } catch (const Error& error) {
    return error.what();
  }
}

const std::vector<LineReading> every_way{{1, 1},   {1, 100}, {2, 1},    {2, 300},
                                         {3, 700}, {7, 200}, {7, 5000}, {2, 1U << 16U}};

void check_alike(const std::string& text) {
  const std::string once = outcome(text, {1, text.size() + 1});
  for (const LineReading& how : every_way) {
    CAPTURE(how.threads);
    CAPTURE(how.piece);
    CHECK(outcome(text, how) == once);
  }
}

TEST_CASE("a graph in lines is the same on any number of threads") {
  for (const Graph& graph : {ring(1), ring(40), ring(64), spring()}) {
    const std::string text = to_text(JsonFormat(), graph);
    CHECK(outcome(text, {1, text.size()}) == text);
    check_alike(text);
    std::string one_line = text;
    std::replace(one_line.begin(), one_line.end(), '\n', ' ');
    CHECK(outcome(one_line, {3, 100}) == "another layout");
    const Graph read = *graph_of_lines(text, "g.json", {3, 500});
    CHECK(read == graph_from_json(one_line, "g.json"));
    for (const Graph::Vertex vertex : read.vertices()) {
      std::size_t out = 0;
      for (const Graph::Link link : read.out(vertex)) out += read.source(link) == vertex ? 1 : 0;
      CHECK(out == read.out_degree(vertex));
    }
  }
}

// So many nodes that their table has no slot to spare; one thread takes what the others read.
TEST_CASE("room for edges is made while other threads look nodes up") {
  const std::string text = to_text(JsonFormat(), ring(8192));
  CHECK(outcome(text, {3, text.size() / 50}) == text);
}

TEST_CASE("a damaged graph is refused alike on any number of threads") {
  const std::string text = to_text(JsonFormat(), ring(30));
  std::mt19937 draw(7);
  const std::string marks = "\"\\,{}[]\n 0x\xD8";
  for (int i = 0; i < 60; ++i) {
    CAPTURE(i);
    std::string damaged = text;
    const std::size_t at = draw() % text.size();
    switch (i % 5) {
      case 0:
        damaged.resize(at);
        break;
      case 1:
        damaged[at] = marks[draw() % marks.size()];
        break;
      case 2:
        damaged.erase(at, 1 + draw() % 40);
        break;
      case 3:  // a line twice
        damaged.insert(
            text.find('\n', at) + 1,
            text.substr(text.rfind('\n', at) + 1, text.find('\n', at) - text.rfind('\n', at)));
        break;
      default:
        damaged.insert(at, 1, marks[draw() % marks.size()]);
    }
    check_alike(damaged);
  }
}

TEST_CASE("of several faults the first in the file is told, on any number of threads") {
  std::string text = to_text(JsonFormat(), ring(40));
  const auto spoil = [&](const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    text.replace(at, what.size(), by);
  };
  spoil(R"("source":"state:9","target":"state:10")", R"("source":"state:9","target":"state:x")");
  check_alike(text);
  CHECK(outcome(text, {3, 200}).find("ties 'state:x'") != std::string::npos);
  spoil(R"("source":"state:1","target":"state:2")", R"("source":"state:1","target":"state:y")");
  check_alike(text);
  CHECK(outcome(text, {3, 200}).find("ties 'state:y'") != std::string::npos);
  spoil(R"({"id":"state:30")", R"({"id":"state:29")");
  check_alike(text);
  CHECK(outcome(text, {3, 200}).find("'state:29' is there twice") != std::string::npos);
}

TEST_CASE("a large file is read on several threads as its text is") {
  const Folder folder;
  const Graph graph = ring(12000);
  const std::string text = to_text(JsonFormat(), graph);
  REQUIRE(LineReading(text.size()).threads >= 1);
  REQUIRE(LineReading(1000).threads == 1);
  write_file(folder.at("graph.json"), text);
  const auto read = graph_from_json_lines(folder.at("graph.json"));
  REQUIRE(read);
  CHECK(to_text(JsonFormat(), *read) == text);
}

}  // namespace
}  // namespace diplograph
