#include "graph/merge.hpp"

#include <doctest/doctest.h>

#include <set>

#include "graph/reports.hpp"

namespace diplograph {
namespace {

using namespace made;

std::size_t events_of(const Report& first, const Report& second) {
  const Graph graph = merged({told("a", first), told("b", second)}, known);
  return nodes_of(graph, node_kind_of(first.type)).size();
}

TEST_CASE("a welcome, the talks and a farewell of one day are three meetings") {
  const std::string rules[] = {"ar.meet.welcome", "ar.meet.verb", "ar.meet.farewell"};
  for (const bool dated : {true, false}) {
    for (const std::string& one : rules) {
      for (const std::string& other : rules) {
        CAPTURE(one);
        CAPTURE(other);
        Report first = base;
        first.rule = one;
        Report second = base;
        second.rule = other;
        second.mode = Mode::reception;
        if (!dated) second.date = std::nullopt;
        CHECK(events_of(first, second) == (one == other ? 1 : 2));
        CHECK(events_of(second, first) == (one == other ? 1 : 2));
      }
    }
  }
}

TEST_CASE("two reports of one event become one node") {
  auto with = [](auto change) {
    Report report = base;
    change(report);
    return report;
  };
  const std::vector<std::pair<std::string, Report>> table{
      {"the same again", base},
      {"a longer date that holds the day",
       with([](Report& r) { r.date = on("2031-03-01", "2031-03-31", Grain::month); })},
      {"one place unknown", with([](Report& r) { r.places = {"place:moscow"}; })},
      {"a third participant", with([](Report& r) { r.who.push_back("person:patrushev"); })},
      {"states stand for their ministers", with([](Report& r) {
         r.who = {"state:CHN", "state:RUS"};
       })},
      {"a ministry's state stands for its minister", with([](Report& r) {
         r.who = {"state:CHN", "person:lavrov"};
       })},
      {"planned before, then held", with([](Report& r) {
         r.status = Status::planned;
         r.published = "2031-03-01";
       })},
      {"no date, the same participants, told the day after",
       with([](Report& r) { r.date = std::nullopt; })},
      {"no date, and nobody knows when published", with([](Report& r) {
         r.date = std::nullopt;
         r.published = "";
       })},
      {"no date and another word for talks", with([](Report& r) {
         r.date = std::nullopt;
         r.mode = Mode::reception;
       })},
      {"another word for a meeting in person", with([](Report& r) { r.mode = Mode::reception; })},
  };
  for (const auto& row : table) {
    const auto& [name, report] = row;
    INFO(row.first);
    CHECK(events_of(base, report) == 1);
    CHECK(events_of(report, base) == 1);
  }
  Report moscow = base;
  moscow.places = {"place:moscow"};
  Report kremlin = base;
  kremlin.places = {"place:kremlin"};
  Report russia = base;
  russia.places = {"state:RUS"};
  CHECK(events_of(moscow, kremlin) == 1);
  CHECK(events_of(kremlin, russia) == 1);
}

TEST_CASE("two events stay two nodes") {
  auto with = [](auto change) {
    Report report = base;
    report.mode = Mode::talks;
    report.places = {"place:moscow"};
    change(report);
    return report;
  };
  const Report first = with([](Report&) {});
  const std::vector<std::pair<std::string, Report>> table{
      {"another day", with([](Report& r) { r.date = on("2031-03-09"); })},
      {"another city", with([](Report& r) { r.places = {"place:beijing"}; })},
      {"one participant in common", with([](Report& r) {
         r.who = {"person:lavrov", "person:fidan"};
       })},
      {"denied", with([](Report& r) { r.status = Status::denied; })},
      {"a call", with([](Report& r) { r.mode = Mode::call; })},
      {"no date and another mode", with([](Report& r) {
         r.date = std::nullopt;
         r.mode = Mode::sidelines;
       })},
      {"no date and by telephone", with([](Report& r) {
         r.date = std::nullopt;
         r.mode = Mode::call;
       })},
      {"no date and told a year later", with([](Report& r) {
         r.date = std::nullopt;
         r.published = "2032-03-06";
       })},
      {"no date and planned", with([](Report& r) {
         r.date = std::nullopt;
         r.status = Status::planned;
       })},
      {"no date and more participants", with([](Report& r) {
         r.date = std::nullopt;
         r.who.push_back("person:patrushev");
       })},
  };
  for (const auto& row : table) {
    const auto& [name, report] = row;
    INFO(row.first);
    CHECK(events_of(first, report) == 2);
    CHECK(events_of(report, first) == 2);
  }
}

// A minister receives a guest; others of his house attend.
Report reception(const std::vector<std::string>& principals,
                 const std::vector<std::string>& attending) {
  Report report = base;
  report.mode = Mode::reception;
  report.who = principals;
  report.who.insert(report.who.end(), attending.begin(), attending.end());
  return report;
}

TEST_CASE("those who attend two receptions of a day do not make them one") {
  const std::vector<std::string> house{"person:a", "person:b", "person:c", "person:d"};
  std::vector<std::string> more = house;
  more.push_back("person:e");
  const Report first = reception({"person:lavrov", "person:x-petr-novak-11aa"}, more);
  CHECK(events_of(first, reception({"person:lavrov", "person:x-jan-maly-22bb"}, house)) == 2);
  CHECK(events_of(first, reception({"person:x-karl-holm-33cc", "person:x-jan-maly-22bb"}, house)) ==
        2);
  CHECK(events_of(first, reception({"person:lavrov", "person:x-petr-novak-11aa"},
                                   {"person:a", "person:b", "person:f"})) == 1);
}

TEST_CASE("a list of all whom somebody met does not make one meeting of several") {
  const Report all = reception({"person:lavrov", "person:a", "person:b"}, {});
  const Report one = reception({"person:lavrov", "person:a"}, {});
  const Report other = reception({"person:lavrov", "person:b"}, {});
  CHECK(events_of(all, one) == 1);
  const Graph graph = merged({told("a", all), told("b", one), told("c", other)}, known);
  CHECK(nodes_of(graph, NodeKind::meeting).size() == 2);
}

TEST_CASE("calls of one day with several men are not one call") {
  Report all = reception({"person:lavrov", "person:a", "person:b", "person:c"}, {});
  all.mode = Mode::call;
  Report one = reception({"person:lavrov", "person:a"}, {});
  one.mode = Mode::call;
  CHECK(events_of(all, one) == 2);
  Report heard_by_another = reception({"person:lavrov", "person:a", "person:b"}, {});
  heard_by_another.mode = Mode::call;
  CHECK(events_of(heard_by_another, one) == 1);
}

TEST_CASE("a name told more briefly is the same man's where all else agrees") {
  const Report full = reception({"person:lavrov", "person:x-petr-bin-karel-novak-11aa"}, {});
  CHECK(events_of(full, reception({"person:lavrov", "person:x-petr-novak-22bb"}, {})) == 1);
  CHECK(events_of(full, reception({"person:lavrov", "person:x-novak-petr-22bb"}, {})) == 2);
  CHECK(events_of(full, reception({"person:lavrov", "person:x-novak-22bb"}, {})) == 2);
  CHECK(events_of(full, reception({"person:lavrov", "person:x-jan-novak-22bb"}, {})) == 2);
}

TEST_CASE("states that meet in a month are not the two men who met on one of its days") {
  Report vague = base;
  vague.date = on("2031-03-01", "2031-03-31", Grain::month);
  vague.who = {"state:CHN", "state:RUS"};
  CHECK(events_of(base, vague) == 2);
  Report there = base;
  there.places = {"place:moscow"};
  vague.places = {"state:RUS"};
  CHECK(events_of(there, vague) == 1);
}

TEST_CASE("undated visits to places that nobody can compare are two") {
  Report visit = base;
  visit.type = EventType::visit;
  visit.mode = std::nullopt;
  visit.date = std::nullopt;
  visit.who = {"person:lavrov"};
  visit.places = {"place:beijing"};
  Report region = visit;
  region.places = {"place:far-east"};
  Report nowhere = visit;
  nowhere.places = {};
  CHECK(events_of(visit, region) == 2);
  CHECK(events_of(visit, nowhere) == 1);
}

TEST_CASE("a report without a date that may mean two events is neither") {
  Report other = base;
  other.date = on("2031-03-04");
  Report undated = base;
  undated.date = std::nullopt;
  const Graph graph = merged({told("a", base), told("b", other), told("c", undated)}, known);
  CHECK(nodes_of(graph, NodeKind::meeting).size() == 3);
}

TEST_CASE("reports without dates are one event where papers tell it in the same days") {
  Report undated = base;
  undated.date = std::nullopt;
  Report next_day = undated;
  next_day.published = "2031-03-07";
  Report next_month = undated;
  next_month.published = "2031-04-07";
  CHECK(events_of(undated, next_day) == 1);
  CHECK(events_of(undated, next_month) == 2);
}

TEST_CASE("the same sentence tells the same event") {
  Record first = told("a", base);
  Record second = told("b", base);
  for (Record* record : {&first, &second}) {
    record->published = std::nullopt;
    record->events[0].date = std::nullopt;
    record->events[0].evidence[0].quote =
        "The two ministers talked for three hours about trade and the price of tea.";
  }
  CHECK(nodes_of(merged({first, second}), NodeKind::meeting).size() == 1);
  second.events[0].evidence[0].quote += " They agreed.";
  CHECK(nodes_of(merged({first, second}), NodeKind::meeting).size() == 2);
}

TEST_CASE("visits are compared by visitor and destination") {
  Report visit = base;
  visit.type = EventType::visit;
  visit.who = {"person:lavrov"};
  visit.places = {"place:beijing"};
  visit.date = on("2031-03-05", "2031-03-07", Grain::interval);
  Report told_within = visit;
  told_within.date = on("2031-03-06");
  told_within.places = {"state:CHN"};
  CHECK(events_of(visit, told_within) == 1);
  const Graph graph = merged({told("a", visit), told("b", told_within)}, known);
  const EventFacts& facts = nodes_of(graph, NodeKind::visit).front()->event();
  CHECK(facts.date->from == day("2031-03-05"));
  CHECK(facts.date->to == day("2031-03-07"));
  Report elsewhere = visit;
  elsewhere.places = {"place:moscow"};
  CHECK(events_of(visit, elsewhere) == 2);
  // A place of which nothing is known excuses no other that is known.
  elsewhere.places = {"place:moscow", "place:nowhere"};
  CHECK(events_of(visit, elsewhere) == 2);
  elsewhere.places = {"place:nowhere"};
  CHECK(events_of(visit, elsewhere) == 1);
}

TEST_CASE("a merged event has what its reports say together") {
  Report vague = base;
  vague.date = on("2031-03-01", "2031-03-31", Grain::month);
  vague.who = {"state:CHN", "state:RUS"};
  vague.places = {"place:moscow"};
  vague.status = Status::planned;
  vague.published = "2031-02-20";
  Report exact = base;
  exact.places = {"state:RUS"};
  exact.mode = Mode::talks;
  Record third = told("c", exact);
  third.publisher = {"Paper b"};
  const Graph graph = merged({told("a", vague), told("b", exact), third}, known);
  REQUIRE(nodes_of(graph, NodeKind::meeting).size() == 1);
  const Node& node = *nodes_of(graph, NodeKind::meeting).front();
  const EventFacts& facts = node.event();
  CHECK(facts.status == Status::occurred);
  CHECK(facts.date->from == day("2031-03-05"));
  CHECK(facts.date->grain == Grain::day);
  CHECK(facts.mode == Mode::talks);
  CHECK(facts.sources == 2);
  const Graph::Vertex vertex = *graph.find(node.id);
  std::set<std::string> who;
  for (const auto end : graph.targets(vertex, EdgeKind::participant)) who.insert(graph[end].id);
  CHECK(who == std::set<std::string>{"person:lavrov", "person:wang-yi"});
  CHECK(graph.targets(vertex, EdgeKind::at).size() == 2);
  CHECK(graph.targets(vertex, EdgeKind::reported_in).size() == 3);
}

}  // namespace
}  // namespace diplograph
