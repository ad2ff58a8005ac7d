// What the merger makes of articles, offices, statements and links, and what it derives.
#include <doctest/doctest.h>

#include <set>

#include "graph/merge.hpp"
#include "graph/reports.hpp"

namespace diplograph {
namespace {

using namespace made;

TEST_CASE("an article told twice counts once and keeps all its publishers") {
  Record first = told("a", base);
  Record copy = first;
  copy.file = "copy.txt";
  copy.publisher = {"Another Paper"};
  const Graph graph = merged({first, copy, first});
  REQUIRE(nodes_of(graph, NodeKind::article).size() == 1);
  const ArticleFacts& facts = nodes_of(graph, NodeKind::article).front()->article();
  CHECK(facts.publisher.size() == 2);
  CHECK(facts.file == "a.txt");
  CHECK(graph == merged({copy, first}));
}

TEST_CASE("offices carry titles, days and articles") {
  Record first = told("a", base);
  Record second = told("b", base);
  second.published = day("2031-05-01");
  second.offices[0].title = "top diplomat";
  const Graph graph = merged({first, second});
  for (const auto link : graph.out(*graph.find("person:wang-yi"))) {
    if (graph[link].kind != EdgeKind::holds_office) continue;
    const OfficeFacts& facts = graph[link].office();
    CHECK(facts.role == Role::foreign_minister);
    CHECK(facts.title == "top diplomat");
    CHECK(facts.titles == std::vector<std::string>{"minister", "top diplomat"});
    CHECK(facts.first == day("2031-03-06"));
    CHECK(facts.last == day("2031-05-01"));
    CHECK(facts.articles == std::vector<std::string>{"article:a", "article:b"});
  }
}

TEST_CASE("met is derived for participants and their states") {
  Report planned = base;
  planned.status = Status::planned;
  planned.date = on("2031-06-01");
  Report later = base;
  later.date = on("2031-04-01");
  const Graph graph = merged({told("a", base), told("b", later), told("c", planned)}, known);
  std::set<std::string> pairs;
  for (const auto link : graph.links()) {
    if (graph[link].kind != EdgeKind::met) continue;
    pairs.insert(graph[graph.source(link)].id + " " + graph[graph.target(link)].id);
    CHECK(graph[link].met().count == 2);
    CHECK(graph[link].met().first == day("2031-03-05"));
    CHECK(graph[link].met().last == day("2031-04-01"));
    CHECK(graph[link].met().events->size() == 2);
  }
  CHECK(pairs == std::set<std::string>{"person:lavrov person:wang-yi", "state:CHN state:RUS"});
}

TEST_CASE("relations between states are counted by type") {
  Record record = told("a", base);
  Statement& accused = statement(record, "person:lavrov", "They broke their word.", Act::accuse);
  accused.plover = Plover::ACCUSE;
  accused.about = {"state:CHN", "state:RUS"};
  const Graph graph = merged({record});
  std::size_t found = 0;
  for (const auto link : graph.links()) {
    if (graph[link].kind != EdgeKind::relation) continue;
    ++found;
    const RelationFacts& facts = graph[link].relation();
    CHECK(facts.counts.at(Plover::CONSULT) == 1);
    CHECK(facts.counts.contains(Plover::ACCUSE) == (graph[graph.source(link)].id == "state:RUS"));
  }
  CHECK(found == 2);
}

TEST_CASE("the same words of the same speaker are one statement") {
  const std::string words = "We shall meet again in spring, said the minister.";
  Record first = told("a", base);
  statement(first, "person:lavrov", words).occasion = first.events[0].id;
  Record second = told("b", base);
  statement(second, "person:lavrov", "\"We shall meet again in Spring\", said the minister");
  Record third = told("c", base);
  statement(third, "person:wang-yi", words);
  statement(third, "person:wang-yi", "Yes.");
  const Graph graph = merged({first, second, third});
  CHECK(nodes_of(graph, NodeKind::statement).size() == 3);
  std::size_t during = 0;
  for (const auto link : graph.links()) during += graph[link].kind == EdgeKind::during ? 1 : 0;
  CHECK(during == 1);
}

TEST_CASE("known links tie what is there, over what is not") {
  Report report = base;
  report.places = {"place:kremlin"};
  const Graph graph = merged({told("a", report)}, known);
  const auto above = graph.targets(*graph.find("place:kremlin"), EdgeKind::located_in);
  REQUIRE(above.size() == 1);
  CHECK(graph[above.front()].id == "state:RUS");
}

TEST_CASE("what a record says of strangers is left out") {
  Record record = article("a", "2031-03-06", "Paper");
  meeting(record, Status::occurred, on("2031-03-05"), {"person:lavrov", "person:nobody"});
  std::erase_if(record.entities, [](const Entity& e) { return e.id == "person:nobody"; });
  const Graph graph = merged({record});
  CHECK(graph.node_count() == 3);
  CHECK_FALSE(graph.find("person:nobody"));
  CHECK(merged({}).node_count() == 0);
}

}  // namespace
}  // namespace diplograph
