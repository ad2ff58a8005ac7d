// What is denied of an event that stands: "the visit is not the first", "the talks did not meet
// their goals", "the agreement did not include".
#pragma once

#include "extract/reading.hpp"

namespace diplograph {

// Where verbs come first: a known event ("the visit", "his visit", "Kerry's visit") right behind
// the verb that is denied.
[[nodiscard]] bool denies_predicate(const Reading& reading, const Match& negation,
                                    const Match& trigger);

// The noun right behind the verb holds what the verb tells of, or does not.
[[nodiscard]] bool comprises(const Text& text, const Match& verb, const Match& noun);

}  // namespace diplograph
