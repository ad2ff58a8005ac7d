// Reports of one event within an article, joined: a meeting is one however often the article names
// it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/record.hpp"
#include "pack/common.hpp"
#include "resolve/people.hpp"

namespace diplograph {

struct EventReport {
  Event event;
  bool tentative = false;          // its status is a headline's: any other report's holds
  bool first_of_its_kind = false;  // tells no more of the visit that another report tells of
  bool told_apart = false;         // "he also received": joins none with others than its people
  bool over = false;               // its date lies before the article's
  bool talk = false;               // a headline that they talked, in a room or by telephone
  std::optional<Date> announced;   // when a body told of it: its date, if no report has one
};

// "the visit of the Saudi and the Russian minister": visitors of several states make a visit each.
[[nodiscard]] std::vector<EventReport> by_visitor(const People& people, EventReport report);

// Joins events of one type whose participants, status, dates and places can be those of one event;
// the first report gives what the later ones leave out. Quadratic in the events of one article,
// a few comparisons of numbers each.
[[nodiscard]] std::vector<Event> join_reports(const People& people, const Common& common,
                                              std::vector<EventReport> reports);

}  // namespace diplograph
