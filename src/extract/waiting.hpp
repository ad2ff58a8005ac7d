// Those who wait for a guest where he arrives.
#pragma once

#include "extract/draft.hpp"
#include "extract/event_rules.hpp"
#include "extract/reading.hpp"

namespace diplograph {

// "B was in reception of A": the rule of a welcome, which is apart from talks; nullptr where the
// noun tells of something else.
const EventRule* rule_of_waiting(const Reading& reading, const EventRules& rules,
                                 const Match& noun);

// "In reception of A, on his arrival at the airport, was B": the noun has named the guest, whoever
// was there stands behind all that is told of him. True where somebody is added to the event.
bool add_those_waiting(const Reading& reading, const Match& noun, DraftEvent& event);

}  // namespace diplograph
