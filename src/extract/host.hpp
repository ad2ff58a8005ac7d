// Where a guest is who is only called one.
//
//   "the Danish minister met visiting Kenyan President Otieno in Aarhus": in Aarhus, else in
//   Denmark
#pragma once

#include <vector>

#include "extract/clause.hpp"
#include "extract/draft.hpp"

namespace diplograph {

// Gives the event of a guest the place that his sentence tells, else the state of whom he is with.
// None where neither is told.
void add_host(const Reading& reading, DraftEvent& event);

// "Jordan awaits a visit of A": where he comes whom the subject of the verb over the noun awaits or
// celebrates.
void add_visited(const Reading& reading, const Match& noun, const Match& verb, DraftEvent& event);

// "Tel Aviv, which he visited": the place that the relative before the verb follows.
void add_where_told(const Reading& reading, const Match& verb, DraftEvent& event);

// The place that a verb of leaving has as its object, that one returns from.
void add_origin(const Reading& reading, const Clause& clause, bool back, DraftEvent& event);

// "the visit of A comprises a meeting with": he who is on the visit that `verb` tells of meets.
void add_traveller(const Reading& reading, const Match& noun, const Match& verb, DraftEvent& event);

// "the ambassador visited the speaker of parliament": who visits a person meets him, by the rule
// for the sense `call-on`. nullptr if no person is visited.
[[nodiscard]] const EventRule* rule_of_call(const Reading& reading, const EventRules& rules,
                                            const Match& verb);

// "held with A a meeting": with whom the verb over the noun tells that it was, ahead of the noun.
void add_company(const Reading& reading, const Clause& clause, const Match& noun,
                 DraftEvent& event);

}  // namespace diplograph
