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

// The state that a person of the article stands for, by office or lexicon; "" if none. A state
// stands for itself.
[[nodiscard]] std::string state_for(const People& people, const std::string& id);

struct EventReport {
  Event event;
  bool tentative = false;         // its status is a headline's: any other report's holds
  std::optional<Date> announced;  // when a body told of it: its date, if no report has one
};

// Joins events of one type whose participants, status, dates and places can be those of one event;
// the first report gives what the later ones leave out. Quadratic in the events of one article.
[[nodiscard]] std::vector<Event> join_reports(const People& people, const Common& common,
                                              std::vector<EventReport> reports);

}  // namespace diplograph
