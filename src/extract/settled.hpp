// Agreements that are told of as such, without a verb that makes them.
#pragma once

#include "extract/clause.hpp"
#include "extract/reading.hpp"

namespace diplograph {

// "the Kenyan-Somali agreement", "according to an agreement between A and B", "pointed to the
// agreement of A and B on": the agreement at `noun`, whose clause names its sides, exists.
[[nodiscard]] bool is_settled(const Reading& reading, const Match& noun, const Clause& clause);

}  // namespace diplograph
