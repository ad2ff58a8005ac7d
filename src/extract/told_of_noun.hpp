// What becomes of an event, told of its noun: "a meeting between A and B is not on the agenda",
// "the visit, which was planned, was called off".
#pragma once

#include <optional>

#include "extract/reading.hpp"

namespace diplograph {

// What the clause that opens with the noun tells of it; nothing where it tells something else.
[[nodiscard]] std::optional<Status> told_of_noun(const Reading& reading, const Match& noun);

}  // namespace diplograph
