// Offices that a text gives by telling of an appointment: "was sworn in as governor of Bahia".
#pragma once

#include <vector>

#include "extract/draft.hpp"
#include "resolve/people.hpp"

namespace diplograph {

// Adds to `people` the offices to which `events` say that somebody was appointed or elected.
void add_appointed(const Reading& reading, const std::vector<DraftEvent>& events, People& people);

}  // namespace diplograph
