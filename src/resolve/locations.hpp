// States, bodies and places by what their ids say, and of each capital whether it is the city or
// its government.
//
//   "Moscow condemned ..."  -> state:RUS        "arrived in Moscow", "Moscow - agency" ->
//   place:moscow
#pragma once

#include "resolve/people.hpp"

namespace diplograph {

// Fills ids_of of the mentions of states, organizations, places and capitals.
void name_bodies(const Reading& reading, People& people);

}  // namespace diplograph
