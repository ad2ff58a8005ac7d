// Meetings that one verb tells, each in its own place: "met A in Paris and B in Berlin".
#pragma once

#include <vector>

#include "extract/draft.hpp"

namespace diplograph {

// Adds `event` to `events` and behind it one for each further person who follows with a place, and
// perhaps a day, of his own. Only where subjects stand first and words apart.
void add_each_in_its_city(const Reading& reading, DraftEvent event,
                          std::vector<DraftEvent>& events);

}  // namespace diplograph
