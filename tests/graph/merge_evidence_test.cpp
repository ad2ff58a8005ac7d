// How much must speak for two reports being of one event, where days are vague or not told.
#include <doctest/doctest.h>

#include "graph/reports.hpp"

namespace diplograph {
namespace {

using namespace made;

std::size_t events_of(const std::vector<Report>& reports) {
  std::vector<Record> records;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    records.push_back(told(std::string(1, static_cast<char>('a' + i)), reports[i]));
  }
  return nodes_of(merged(records, known), node_kind_of(reports.front().type)).size();
}

Report undated(const Report& report, const std::string& published) {
  Report later = report;
  later.date = std::nullopt;
  later.published = published;
  return later;
}

Report at(Report report, const std::vector<std::string>& places) {
  report.places = places;
  return report;
}

TEST_CASE("a report without a day is of the meeting of some days before") {
  CHECK(events_of({base, undated(base, "2031-03-09")}) == 1);
  CHECK(events_of({base, undated(base, "2031-03-12")}) == 2);
}

TEST_CASE("where both name the place, papers may tell of it for longer") {
  const Report there = at(base, {"place:moscow"});
  CHECK(events_of({there, undated(there, "2031-03-12")}) == 1);
  CHECK(events_of({there, undated(at(base, {}), "2031-03-12")}) == 2);
  CHECK(events_of({there, undated(there, "2031-03-29")}) == 2);
}

TEST_CASE("a plan without a day is one of the next days, or of the place that both name") {
  Report plan = base;
  plan.status = Status::planned;
  CHECK(events_of({plan, undated(plan, "2031-03-02")}) == 1);
  CHECK(events_of({plan, undated(plan, "2031-02-26")}) == 2);
  const Report there = at(plan, {"place:moscow"});
  CHECK(events_of({there, undated(there, "2031-02-10")}) == 1);
}

TEST_CASE("states meet often: without a day, they met once where papers tell it on one day") {
  Report states = undated(base, "2031-03-06");
  states.who = {"state:CHN", "state:RUS"};
  CHECK(events_of({states, states}) == 1);
  CHECK(events_of({states, undated(states, "2031-03-07")}) == 2);
  const Report there = at(states, {"place:moscow"});
  CHECK(events_of({there, undated(there, "2031-03-07")}) == 1);
}

TEST_CASE("a body that meets, nobody knows when, meets again") {
  Report body = undated(base, "2031-03-06");
  body.who = {"org:CHN.mfa"};
  CHECK(events_of({body, body}) == 2);
}

TEST_CASE("half of the words of a sentence tie what no day ties") {
  Record first = told("a", undated(base, "2031-03-06"));
  Record second = told("b", undated(base, "2031-03-08"));
  first.events[0].evidence[0].quote =
      "The two ministers talked for three hours about trade and the price of tea.";
  second.events[0].evidence[0].quote =
      "In a long evening the ministers talked about trade, tea and the price of peace.";
  CHECK(nodes_of(merged({first, second}), NodeKind::meeting).size() == 1);
  second.events[0].evidence[0].quote =
      "A week ago he met his neighbour, and nobody knows to this day what they may have said.";
  CHECK(nodes_of(merged({first, second}), NodeKind::meeting).size() == 2);
}

TEST_CASE("a deed told again in nearly all of its words is one") {
  Report deed = undated(base, "2031-03-06");
  deed.type = EventType::agreement;
  Record first = told("a", deed);
  Record second = told("b", undated(deed, "2031-03-07"));
  first.events[0].evidence[0].quote = "The two signed in Oslo a treaty on the price of tea.";
  second.events[0].evidence[0].quote = "Oslo: the two signed in Oslo a treaty on the price of tea.";
  CHECK(nodes_of(merged({first, second}), NodeKind::agreement).size() == 1);
  second.events[0].evidence[0].quote =
      "The two signed on Monday a treaty on the rights of fishers.";
  CHECK(nodes_of(merged({first, second}), NodeKind::agreement).size() == 2);
}

TEST_CASE("who leaves an office leaves it once; who is elected may be elected again") {
  Report change = base;
  change.type = EventType::appointment;
  change.who = {"person:lavrov"};
  change.mode = Mode::resigned;
  CHECK(events_of({change, undated(change, "2031-03-09")}) == 1);
  change.mode = Mode::elected;
  CHECK(events_of({change, undated(change, "2031-03-09")}) == 2);
  CHECK(events_of({change, change}) == 1);
}

TEST_CASE("a report that names two stops of a tour does not make them one visit") {
  Report visit = base;
  visit.type = EventType::visit;
  visit.mode = std::nullopt;
  visit.who = {"person:lavrov"};
  const Report both_stops = at(visit, {"place:beijing", "place:moscow"});
  const Report one = at(visit, {"place:beijing"});
  const Report other = at(visit, {"place:moscow"});
  CHECK(events_of({both_stops, one}) == 1);
  CHECK(events_of({both_stops, one, other}) == 2);
  // Told last, it may mean either and is neither.
  CHECK(events_of({other, one, both_stops}) == 3);
}

TEST_CASE("of two events that a report may mean, one of the very same days is it") {
  Report visit = base;
  visit.type = EventType::visit;
  visit.mode = std::nullopt;
  visit.who = {"person:lavrov"};
  visit.places = {"place:beijing"};
  Report day_before = visit;
  day_before.date = on("2031-03-04");
  Report days = visit;
  days.date = on("2031-03-04", "2031-03-05", Grain::interval);
  CHECK(events_of({day_before, visit, days}) == 3);
  CHECK(events_of({day_before, visit, days, days}) == 3);
}

TEST_CASE("one of many whom a man met in a week is not whom he met on a day of it") {
  Report week = base;
  week.date = on("2031-03-03", "2031-03-09", Grain::week);
  CHECK(events_of({base, week}) == 1);
  week.who = {"person:lavrov", "person:wang-yi", "state:IND", "state:IRN"};
  CHECK(events_of({base, week}) == 2);
  CHECK(events_of({at(base, {"place:moscow"}), at(week, {"state:RUS"})}) == 1);
}

TEST_CASE("two who meet and attend the session of a body on that day meet twice") {
  Report session = base;
  session.who = {"org:league", "person:lavrov", "person:wang-yi"};
  CHECK(events_of({base, session}) == 2);
  CHECK(events_of({session, session}) == 1);
  Report briefly = session;
  briefly.who = {"org:league", "person:lavrov"};
  CHECK(events_of({session, briefly}) == 1);
}

}  // namespace
}  // namespace diplograph
