// Where the clause of a trigger ends, or takes a turn: the beginnings of other clauses and events.
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// Another clause or event begins at `token`, or the credit of a source: what follows is theirs. A
// verb's clause goes on over event nouns, which are its own ("signed an agreement with"), but for a
// meeting that a preposition ties to it ("received the ministers for their meeting with").
[[nodiscard]] bool ends_clause(const Reading& reading, const Match& trigger, std::uint32_t token);

// A finite verb of saying stands at `token`.
[[nodiscard]] bool opens_report(const Text& text, std::uint32_t token);

// "a tour that takes in Ghana and Togo": the stops of the visit `trigger` follow.
[[nodiscard]] bool names_stops(const Reading& reading, const Match& trigger, std::uint32_t token);

// "met the president, who is on a tour, the minister", "summoned the ministry, represented by X,
// the ambassador": the comma that closes the aside which the word at `token` opens behind a comma,
// where an actor, a day or a place goes on behind it before `end`; `token` if none does.
[[nodiscard]] std::uint32_t aside_end(const Reading& reading, std::uint32_t token,
                                      std::uint32_t end);

// "After A met B, C left": behind the comma stands the subject of the next clause with its verb,
// where subjects stand first.
[[nodiscard]] bool opens_next_clause(const Reading& reading, std::uint32_t comma);

// The trigger is the verb of such an aside: its clause ends at the next comma.
[[nodiscard]] bool is_in_aside(const Text& text, const Match& trigger);

}  // namespace diplograph
