// What a clause's arguments are to an event: participants and places, as its rule's slots say.
//
//   "received the minister at the Salam palace": object -> participant, place
#pragma once

#include <cstddef>

#include "extract/clause.hpp"
#include "extract/draft.hpp"

namespace diplograph {

// Adds the actors and places of the clause to the event. Returns whether the clause itself names
// all who act, so that no governor is needed.
bool add_arguments(const Reading& reading, const Clause& clause, DraftEvent& event);

// "was held in Nairobi": adds the places of a verb's clause to the event of the noun it holds.
void add_scene(const Reading& reading, const Clause& clause, DraftEvent& event);

// The destinations of a visit to several places, none where it goes to one: "a tour of Ghana and
// Togo", "to Accra and from there to Lome".
[[nodiscard]] std::vector<std::uint32_t> stops_of(const Reading& reading, const Clause& clause,
                                                  const DraftEvent& event);

}  // namespace diplograph
