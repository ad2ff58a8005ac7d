// The verb that an event noun leans on, and who owns the noun.
//
//   "said during talks with": governor "said", tied by "during"
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// The finite verb of an event, of saying or of the common words at `token`, read as one there;
// nullptr if none is.
[[nodiscard]] const Match* finite_verb(const Reading& reading, std::uint32_t token);

// Mentions of people, by name, title or pointer.
[[nodiscard]] bool is_people(MentionKind kind);

// "Lavrov's first visit": the actor before the mark of possession. kNone if there is none.
[[nodiscard]] std::uint32_t possessor_of(const Reading& reading, std::uint32_t noun);

// "the president during a visit to": the actor right before the preposition owns the noun. kNone if
// nobody stands there.
[[nodiscard]] std::uint32_t owner_before(const Reading& reading, const Match& trigger);

// "with the minister beginning his visit": the actor whose suffix the noun bears stands right
// before it. kNone if nobody does.
[[nodiscard]] std::uint32_t owner_beside(const Reading& reading, const Match& trigger);

// A noun inside what somebody says is no deed of the speaker, unless a preposition of time ties it
// to the saying: "said during talks with", not "said of the talks with".
[[nodiscard]] bool is_tied(const Reading& reading, const Match& trigger);

// "called for talks", "the file of the talks": spoken of, not told.
[[nodiscard]] bool is_matter(const Reading& reading, const Match& trigger);

// "held in Doha talks with": nothing but actors, places and dates parts the noun from the verb that
// carries it; not "held a meeting about the talks with".
[[nodiscard]] bool is_object_of(const Reading& reading, const Match& verb, const Match& trigger);

// The finite verb whose clause holds the noun: the nearest one before it, or, where the noun
// opens its sentence, the first one behind it. "that" between them cuts them apart. nullptr if
// there is none.
[[nodiscard]] const Match* governor_of(const Reading& reading, const Match& trigger);

// "the talks that the delegation held": whoever held them, the clause around the noun tells of
// others.
[[nodiscard]] bool is_held_by_others(const Reading& reading, const Match& noun);

// "a closed-door meeting", "two-day talks": where the adjective of several words begins that ends
// behind `last`, else `last`.
[[nodiscard]] std::uint32_t adjective_start(const Text& text, std::uint32_t last);

}  // namespace diplograph
