// People whose office stands first and their name later.
//
//   "The envoy of China affirmed that ... . Luo Shuxing added that ..."   // he is the envoy
#pragma once

#include "resolve/people.hpp"

namespace diplograph {

// Gives the office of a title without a name, whose bearer has spoken a sentence or two before and
// whom nobody else of the article is, to the unknown person who is first named where he speaks on.
void name_title_holders(const Reading& reading, People& people);

}  // namespace diplograph
