// Who does what a trigger tells, where the trigger's own clause does not say: the subject that a
// verb leaves out, and the subject of the verb that an event noun leans on.
//
//   "and will meet his counterpart": whoever acted last     "held talks with": who held them
#pragma once

#include "extract/clause.hpp"
#include "extract/draft.hpp"

namespace diplograph {

// The subject of the clause that a noun stands in: "held talks with", "said during talks with".
// `own`: the clause of the noun itself; `complete`: it names its own actors; the verb gives status
// and place alone. Returns the verb that the noun's status depends on, `trigger` itself where there
// is none.
Match add_governor(const Reading& reading, const Match& trigger, const Clause& own, bool complete,
                   DraftEvent& event);

}  // namespace diplograph
