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
  bool tentative = false;  // its status is a headline's: any other report's holds
};

// Joins events of one type whose participants, status, dates and places can be those of one event;
// the first report gives what the later ones leave out. Quadratic in the events of one article.
[[nodiscard]] std::vector<Event> join_reports(const People& people, const Common& common,
                                              std::vector<EventReport> reports);

// A meeting that the text leaves undated took place during its participant's visit to the same
// place: between the day of the visit and that of the article, where no more than three days lie
// between them.
void date_talks_by_visits(const std::optional<Day>& published, std::vector<Event>& events);

}  // namespace diplograph
