// Who stands in which slot of a deed's rule.
//
//   "imposed sanctions on Myanmar": on -> recipient; "the lifting of sanctions by": object -> actor
#pragma once

#include "extract/clause.hpp"
#include "extract/draft.hpp"

namespace diplograph {

// States, bodies and capitals that stand for their governments.
[[nodiscard]] bool is_side(const Mention& mention);

// An embassy: a state opens and closes it, and acts through it; itself it is none of the sides.
[[nodiscard]] bool is_embassy(const Reading& reading, const Mention& mention);

// A person whom somebody else appoints: an ambassador or one without a high office.
[[nodiscard]] bool is_appointed(const Mention& mention);

// "for the Omani side the minister A": somebody acts for a side that the clause names.
[[nodiscard]] bool is_signed_for_sides(const Reading& reading, const Clause& clause);

// "the agreement signed between", not "the player's contract signed between".
[[nodiscard]] bool describes_document(const Reading& reading, const Match& trigger);

// "announced an agreement with his counterpart": somebody's counterpart takes part.
[[nodiscard]] bool is_with_peer(const Reading& reading, const DraftEvent& event);

// Adds the actors and places of the clause to the event as its rule says. `verbal_noun`: the
// trigger is one, so that behind it stands whom the deed befell or who did it.
void add_slots(const Reading& reading, const Clause& clause, bool verbal_noun, DraftEvent& event);

}  // namespace diplograph
