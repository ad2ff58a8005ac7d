// The clause that tells where and when an event noun's event is held.
#pragma once

#include "extract/reading.hpp"

namespace diplograph {

// The verb of that clause, nullptr if there is none: "talks held in Doha", "the meeting, which will
// be held".
[[nodiscard]] const Match* description_of(const Reading& reading, const Match& noun);

// A clause with a verb of its own tells of the event noun: "talks held in Doha".
[[nodiscard]] inline bool is_described(const Reading& reading, const Match& noun) {
  return description_of(reading, noun) != nullptr;
}

}  // namespace diplograph
