// The verb that holds a meeting, behind the noun that opens its clause.
//
//   "that the meeting of A with B will be held in": "will be held"
//   "the talks between A and B had begun in": written as "was the talks ... begun"
#pragma once

#include "extract/reading.hpp"

namespace diplograph {

// Where verbs stand first: the verb by which the event that `noun` names takes place, behind the
// noun and those who take part. nullptr where the noun does not open its clause, or another verb
// comes first.
[[nodiscard]] const Match* held_behind(const Reading& reading, const Match& noun);

}  // namespace diplograph
