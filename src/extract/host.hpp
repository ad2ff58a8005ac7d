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

// "Jordan awaits a visit of A": where he comes whom the subject of the verb over the noun awaits or
// celebrates.
void add_visited(const Reading& reading, const Match& noun, const Match& verb, DraftEvent& event);

}  // namespace diplograph
