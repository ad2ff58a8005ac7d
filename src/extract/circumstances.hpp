// How and when: what a clause says of an event besides who and where.
#pragma once

#include <cstdint>
#include <string>

#include "extract/clause.hpp"
#include "extract/draft.hpp"

namespace diplograph {

// "on the sidelines of", "by video": gives a meeting the mode that its clause tells.
void add_mode(const Reading& reading, const Clause& clause, DraftEvent& event);

// The date of the clause; else the nearest of the sentence. An index of Reading::dates or kNone.
[[nodiscard]] std::uint32_t date_near(const Reading& reading, const Match& trigger,
                                      const Clause& clause);

// A noun of that class of triggers stands in the clause: "signed an agreement".
[[nodiscard]] bool has_noun(const Reading& reading, const Clause& clause,
                            const std::string& trigger_class);

}  // namespace diplograph
