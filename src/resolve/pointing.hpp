// Whom the mentions stand for that name nobody: titles alone, counterparts, "the ministry", "the
// two sides".
//
//   "The minister told his French counterpart ..."   // the minister named nearest; the French
//   minister, else state:FRA
#pragma once

#include "resolve/people.hpp"

namespace diplograph {

// Fills ids_of of such mentions in the order of the text, and person_of of titles whose bearer is
// found. A title or counterpart without one is the state or body it is of; what the article does
// not tell stays empty. `day` is the article's own.
// `events`: those told.
void point_all(const Reading& reading, std::optional<Day> day,
               const std::vector<DraftEvent>& events, People& people);

}  // namespace diplograph
