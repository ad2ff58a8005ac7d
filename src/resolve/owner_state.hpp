// Whose a word with "its" or "his" right ahead of it is.
//
//   "North Korea denounced it. Its foreign ministry said"   -> state:PRK
//   "Tudjman returned. His foreign minister, Mate Granic"   -> state:HRV
#pragma once

#include "resolve/people.hpp"

namespace diplograph {

// The state of whoever acted last ahead of `token`, where a pronoun outside a quotation stands
// right before it and owners stand first; "" if none does. Looks back a few sentences.
[[nodiscard]] Id state_of_owner(const Reading& reading, const People& people, std::uint32_t token);

// "a senior adviser | to Rice": the state of the person behind "to" at `token`, where owners stand
// first; "" if none.
[[nodiscard]] Id state_of_served(const Reading& reading, const People& people, std::uint32_t token);

}  // namespace diplograph
