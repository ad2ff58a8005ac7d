// Where a guest is who is only called one.
//
//   "the Danish minister met visiting Kenyan President Otieno in Aarhus": in Aarhus, else in
//   Denmark
#pragma once

#include "extract/draft.hpp"

namespace diplograph {

// Gives the event of a guest the place that his sentence tells, else the state of whom he is with.
// None where neither is told.
void add_host(const Reading& reading, DraftEvent& event);

}  // namespace diplograph
