// Deeds: agreements, appointments and what states and bodies do to each other.
//
//   "imposed sanctions on", "expelled three Norwegian diplomats", "announced the dismissal of"
//
// Only what is told as a fact counts. A finite verb tells one; a verbal noun does where a verb that
// carries it out stands over it ("announced", "was": the trigger class "carry", "take-place" or
// "stance") or where it dates something else ("since the signing of"). "Called for the lifting of
// sanctions" is no deed.
#pragma once

#include <optional>

#include "extract/draft.hpp"

namespace diplograph {

// Agreements, appointments and actions are deeds; meetings and visits are not.
[[nodiscard]] bool is_deed(const EventRule& rule);

// The deed that `trigger` tells by `rule`; nothing where it is no fact, or where those are missing
// whom the rule asks for.
[[nodiscard]] std::optional<DraftEvent> read_deed(const Reading& reading, const EventRule& rule,
                                                  const Match& trigger, bool headline);

}  // namespace diplograph
