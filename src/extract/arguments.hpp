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

// All who take part in the event stand behind "with": the other side alone.
[[nodiscard]] bool names_one_side(const Clause& clause, const DraftEvent& event);

// "and the president met the minister", "with the minister", "by the minister": who is met is told.
[[nodiscard]] bool names_other_side(const Reading& reading, const Clause& clause);

// "was held in Nairobi": adds the places of a verb's clause to the event of the noun it holds.
void add_scene(const Reading& reading, const Clause& clause, DraftEvent& event);

// The destinations of a visit to several places, none where it goes to one: "a tour of Ghana and
// Togo", "to Accra and from there to Lome".
[[nodiscard]] std::vector<std::uint32_t> stops_of(const Reading& reading, const Clause& clause,
                                                  const DraftEvent& event);

// How many actors the event names: "the two ministers" are two.
[[nodiscard]] std::size_t count_actors(const Reading& reading, const DraftEvent& event);

// The mention is a participant of the event.
[[nodiscard]] bool takes_part(const DraftEvent& event, std::uint32_t m);

// The subject of the clause of `verb`, on which the noun of `event` leans. "During his meeting with
// A, B said": whoever stands ahead of the verb is the noun's.
[[nodiscard]] const Argument* subject_behind(const Reading& reading, const Clause& clause,
                                             const Match& verb, const DraftEvent& event);

}  // namespace diplograph
