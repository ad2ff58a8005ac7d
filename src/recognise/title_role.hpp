// Which office a title is, once its owner is known: heads spelt alike hold different offices.
//
//   "head" of a state, of a body, of a parliament; "secretary" of state or general
#pragma once

#include "recognise/title_parts.hpp"
#include "text/text.hpp"

namespace diplograph {

// Chooses among the heads of `parts`, all of whose tokens have been read (title.last is set), and
// fills title.role, of (where the office itself tells it), alone and plural. False if this is no
// title: half a one ("head", "member" with nothing behind) is a common noun.
[[nodiscard]] bool choose_role(const Text& text, TitleParts& parts);

// Whom one state sends to another for good: an ambassador and his staff.
[[nodiscard]] bool is_diplomat(Role role);

}  // namespace diplograph
