// "Was due to visit yesterday": plans that are told of when their day has come or gone.
#pragma once

#include "extract/reading.hpp"

namespace diplograph {

// The event of `trigger` was planned by then, whether it came to anything or not: "had planned to
// visit", "it was intended that they meet".
[[nodiscard]] bool is_former_plan(const Reading& reading, const Match& trigger);

// "Was to meet him, but the meeting was called off", "but could not come": what the sentence tells
// behind `trigger` of a plan that came to nothing.
[[nodiscard]] bool came_to_nothing(const Reading& reading, const Match& trigger);

}  // namespace diplograph
