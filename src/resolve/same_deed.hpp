// Whether two reports of an office or of a deed can be of one: by who is appointed, and by who acts
// upon whom.
#pragma once

#include "model/record.hpp"

namespace diplograph {

// Who is appointed, or goes, is the same; true of all but appointments.
[[nodiscard]] bool same_change(const Event& a, const Event& b);

// A expelled the diplomats of B; B those of A, or A cut its ties with B: other deeds. A summons and
// a protest are one. True of all but deeds.
[[nodiscard]] bool same_deed(const Event& a, const Event& b);

}  // namespace diplograph
