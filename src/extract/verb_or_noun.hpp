// What is written like a verb of the past and is the noun of its deed.
#pragma once

#include "extract/reading.hpp"

namespace diplograph {

// A preposition governs what looks like a verb, or it goes on with a purpose: "despite the denial
// of", "arrived for talks and (the) explanation (of) the agreement".
[[nodiscard]] bool reads_as_noun(const Reading& reading, const Match& verb);

}  // namespace diplograph
