// Who does what a trigger tells, where the trigger's own clause does not say: the subject that a
// verb leaves out, and the subject of the verb that an event noun leans on.
//
//   "and will meet his counterpart": whoever acted last     "held talks with": who held them
#pragma once

#include "extract/draft.hpp"

namespace diplograph {

// The subject that a verb leaves out: the person its clause opens with, else whoever acted last.
void add_left_out(const Reading& reading, const Match& verb, DraftEvent& event,
                  ParticipantRole role);

// The subject of the clause that a noun stands in: "held talks with", "said during talks with".
// `complete`: the noun names its own actors; the verb gives status and place alone. Returns the
// verb that the noun's status depends on, `trigger` itself where there is none.
Match add_governor(const Reading& reading, const Match& trigger, bool complete, DraftEvent& event);

}  // namespace diplograph
