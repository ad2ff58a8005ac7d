// Questions to a small made-up world.
#include "graph/ask/ask.hpp"

#include <doctest/doctest.h>

#include "graph/ask/paths.hpp"
#include "graph/make.hpp"

namespace diplograph {
namespace {

using namespace made;

std::string text_of(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
  if (const auto* name = std::get_if<Name>(&cell)) return name->id;
  std::string ids;
  if (const auto* names = std::get_if<Names>(&cell)) {
    for (const Name& name : *names) ids += (ids.empty() ? "" : " ") + name.id;
  }
  return ids;
}

// The cells of a column, one after the other.
std::vector<std::string> column(const Answer& answer, const std::string& name) {
  std::vector<std::string> found;
  for (std::size_t i = 0; i < answer.columns.size(); ++i) {
    if (answer.columns[i] != name) continue;
    for (const auto& row : answer.rows) found.push_back(text_of(row[i]));
  }
  return found;
}

using Texts = std::vector<std::string>;

// Four meetings, a visit and two statements of made-up people.
Graph small_world() {
  Record first = article("a", "2031-03-02", "Paper One");
  office(first, "person:ann", Role::foreign_minister, "state:S01", "minister");
  meeting(first, Status::occurred, on("2031-03-01"), {"person:ann", "person:bob"}, {"place:p"});
  meeting(first, Status::occurred, on("2031-03-02"), {"person:bob", "person:cid"});
  statement(first, "person:ann", "We welcome the words of our friends in the north", Act::praise)
      .about = {"person:bob"};
  Record second = article("b", "2031-04-02", "Paper Two");
  office(second, "person:dot", Role::foreign_minister, "state:S02", "minister");
  meeting(second, Status::occurred, on("2031-04-01"), {"person:cid", "person:dot"});
  meeting(second, Status::planned, on("2031-05-01"), {"person:ann", "person:dot"});
  meeting(second, Status::occurred, on("2031-03-15"), {"person:ann", "person:eve"});
  meeting(second, Status::occurred, on("2031-03-16"), {"person:eve", "person:dot"});
  event(second, EventType::visit, Status::occurred, on("2031-03-20"), {"person:dot"}, {"place:p"});
  statement(second, "person:dot", "We do not accept what was said there by anybody", Act::reject)
      .to = {"person:ann"};
  second.statements.back().plover = Plover::REJECT;
  return merged({first, second}, {{{"place:p", "state:S01", EdgeKind::located_in}},
                                  {{"person:ann", Role::president, "state:S01", "2033-2037"}}});
}

TEST_CASE("meetings are those of the actor's side that the filter lets through") {
  const Graph graph = small_world();
  CHECK(column(meetings(graph, "person:ann", {}), "when") ==
        Texts{"2031-03-01", "2031-03-15", "2031-05-01"});
  Filter filter;
  filter.in = "state:S01";
  CHECK(column(meetings(graph, "state:S01", filter), "who") == Texts{"person:ann person:bob"});
  filter = {};
  filter.statuses = {Status::planned};
  CHECK(column(meetings(graph, std::nullopt, filter), "when") == Texts{"2031-05-01"});
  filter = {};
  filter.since = day("2031-04-01");
  filter.limit = 1;
  CHECK(column(meetings(graph, std::nullopt, filter), "when") == Texts{"2031-04-01"});
  filter = {};
  filter.min_sources = 2;
  CHECK(meetings(graph, std::nullopt, filter).rows.empty());
}

TEST_CASE("what was planned and then happened is one meeting that tells its history") {
  std::vector<Record> records;
  for (const auto& [name, published, status] :
       {std::tuple("a", "2031-03-15", Status::planned), {"b", "2031-03-18", Status::occurred}}) {
    records.push_back(article(name, published, std::string("Paper ") + name));
    meeting(records.back(), status, on("2031-03-18"), {"person:ann", "person:bob"});
  }
  const Answer answer = meetings(merged(records), "person:ann", {});
  CHECK(column(answer, "status") == Texts{"occurred"});
  CHECK(column(answer, "history") == Texts{"planned 2031-03-15; occurred 2031-03-18"});
  CHECK(column(meetings(small_world(), "person:bob", {}), "history") == Texts{"", ""});
}

TEST_CASE("visits name the visitor and the place") {
  const Answer answer = visits(small_world(), "person:dot", {});
  CHECK(column(answer, "visitor") == Texts{"person:dot"});
  CHECK(column(answer, "where") == Texts{"place:p"});
}

TEST_CASE("statements are asked by speaker, addressee, matter and act") {
  const Graph graph = small_world();
  const auto ids = [&graph](const StatementQuestion& question) {
    return column(statements(graph, question, {}), "by");
  };
  CHECK(ids({"person:ann", {}, {}, {}}) == Texts{"person:ann"});
  CHECK(ids({{}, "person:ann", {}, {}}) == Texts{"person:dot"});
  CHECK(ids({{}, {}, "person:bob", {}}) == Texts{"person:ann"});
  CHECK(ids({{}, {}, {}, Act::reject}) == Texts{"person:dot"});
  CHECK(ids({"state:S02", {}, {}, Act::praise}).empty());
  CHECK(ids({}).size() == 2);
}

TEST_CASE("an office is told by articles, known from the lexicon, or told near the day") {
  const Graph graph = small_world();
  CHECK(column(offices(graph, {"state:S01", {}, {}}, {}), "how") == Texts{"known", "told"});
  const auto holder = [&graph](Role role, const std::string& at) {
    const Answer answer = offices(graph, {"state:S01", role, day(at)}, {});
    return answer.rows.empty() ? "" : column(answer, "how").front();
  };
  CHECK(holder(Role::foreign_minister, "2031-03-02") == "told");
  CHECK(holder(Role::foreign_minister, "2031-08-01") == "near");
  CHECK(holder(Role::foreign_minister, "2039-08-01") == "");
  CHECK(holder(Role::president, "2035-01-01") == "known");
  CHECK(holder(Role::president, "2038-01-01") == "");
}

TEST_CASE("a timeline has all that an actor did, said and heard, by date") {
  CHECK(column(timeline(small_world(), "person:ann", {}), "what") ==
        Texts{"meeting", "praise", "meeting", "reject", "meeting"});
}

TEST_CASE("relations count by month and type, both ways") {
  const Answer answer = relations(small_world(), "state:S01", "state:S02", {});
  CHECK(column(answer, "month") == Texts{"2031-03", "2031-04"});
  CHECK(column(answer, "type") == Texts{"CONSULT", "REJECT"});
  CHECK(column(answer, "from") == Texts{"state:S02", "state:S02"});
}

TEST_CASE("the shortest path comes first, then the next ones, none with a loop") {
  const Net net = net_of(small_world(), {});
  const auto number = [&net](const char* id) { return *net.find(id); };
  const auto paths = best_paths(net, number("person:ann"), number("person:dot"), 5);
  REQUIRE(paths.size() == 2);
  CHECK(paths[0].ties.size() == 2);
  CHECK(net.actors()[paths[0].actors[1]].id == "person:eve");
  CHECK(paths[1].ties.size() == 3);
  CHECK(best_paths(net, number("person:ann"), number("person:ann"), 1).front().ties.empty());
}

TEST_CASE("search finds names, words and sentences, entities first") {
  const Graph graph = small_world();
  CHECK(column(search(graph, "ann", {}), "kind").front() == "person");
  CHECK(column(search(graph, "friends north", {}), "kind") == Texts{"statement"});
  CHECK(search(graph, "", {}).rows.empty());
  CHECK(search(graph, "nowhere", {}).rows.empty());
}

TEST_CASE("the net of a filter has the meetings that the filter lets through") {
  const Graph graph = small_world();
  CHECK(net_of(graph, {}).find("person:bob").has_value());
  Filter filter;
  filter.since = day("2031-03-10");
  const Net later = net_of(graph, filter);
  CHECK_FALSE(later.find("person:bob").has_value());
  CHECK(later.find("person:eve").has_value());
  filter = {};
  filter.kinds = {NodeKind::state};
  CHECK_FALSE(net_of(graph, filter).find("person:ann").has_value());
}

TEST_CASE("stats count nodes and edges") {
  const Graph graph = small_world();
  std::int64_t nodes = 0;
  for (const auto& row : stats(graph).rows) {
    const auto& what = std::get<std::string>(row[0]);
    if (what.starts_with("node ") && what.find(' ', 5) == std::string::npos) {
      nodes += std::get<std::int64_t>(row[1]);
    }
  }
  CHECK(static_cast<std::size_t>(nodes) == graph.node_count());
}

}  // namespace
}  // namespace diplograph
