// How: what a clause says of an event besides who, where and when.
#pragma once

#include <cstdint>
#include <string>

#include "extract/clause.hpp"
#include "extract/draft.hpp"

namespace diplograph {

// "on the sidelines of", "by video": gives a meeting the mode that its clause tells.
void add_mode(const Reading& reading, const Clause& clause, DraftEvent& event);

// "two calls from A and B" (a noun in the dual), "separate meetings with A and B", "met A and B
// separately": whom the event's subject met one by one.
void add_one_by_one(const Reading& reading, const Match& trigger, const Clause& clause,
                    DraftEvent& event);

// A noun of that class of triggers stands in the clause: "signed an agreement".
[[nodiscard]] bool has_noun(const Reading& reading, const Clause& clause,
                            const std::string& trigger_class);
[[nodiscard]] bool has_noun(const Reading& reading, const Clause& clause, EventClass event_class);

}  // namespace diplograph
