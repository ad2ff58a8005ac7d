// Who takes part in an event so far, and which of its sides its clause names.
#pragma once

#include <cstddef>
#include <cstdint>

#include "extract/clause.hpp"
#include "extract/draft.hpp"

namespace diplograph {

// All who take part in the event stand behind "with": the other side alone.
[[nodiscard]] bool names_one_side(const Clause& clause, const DraftEvent& event);

// "and the president met the minister", "with the minister", "by the minister": who is met is told.
[[nodiscard]] bool names_other_side(const Reading& reading, const Clause& clause);

// How many actors the event names: "the two ministers" are two.
[[nodiscard]] std::size_t count_actors(const Reading& reading, const DraftEvent& event);

// The mention is a participant of the event.
[[nodiscard]] bool takes_part(const DraftEvent& event, std::uint32_t m);

// The subject of the clause of `verb`, on which the noun of `event` leans. "During his meeting with
// A, B said": whoever stands ahead of the verb is the noun's.
[[nodiscard]] const Argument* subject_behind(const Reading& reading, const Clause& clause,
                                             const Match& verb, const DraftEvent& event);

}  // namespace diplograph
