// Groups of people who stand for the body or the state that they are of.
//
//   "members of Congress", "a number of senior officials in the Indian government",
//   "representatives from the states of the union", "deputies in the committee of the Senate"
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// The mention of the body or state that those at `token`, before token `end`, stand for; kNone if a
// word for people does not begin there or stands for nobody. Officials alone stand for the state
// that they are in: members of the opposition may be guests there.
[[nodiscard]] std::uint32_t owner_of_people(const Reading& reading, std::uint32_t token,
                                            std::uint32_t end);

}  // namespace diplograph
