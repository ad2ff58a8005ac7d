// Whose a word with "its", "his" or "Otieno's" right ahead of it is.
//
//   "North Korea denounced it. Its foreign ministry said"   -> state:PRK
//   "Tudjman returned. His foreign minister, Mate Granic"   -> state:HRV
//   "Guterres condemned it. His envoy"                      -> org:un
#pragma once

#include "resolve/people.hpp"

namespace diplograph {

// Where owners stand first: the state of the person in the possessive right before `token`, or of
// whoever acted last ahead of it where a pronoun outside a quotation stands there; of who is told
// to head a body, the body. "" if none does. Looks back a few sentences.
[[nodiscard]] Id owner_ahead(const Reading& reading, const People& people, std::uint32_t token);

// "a senior adviser | to Rice": the state of the person behind "to" at `token`, where owners stand
// first; "" if none.
[[nodiscard]] Id state_of_served(const Reading& reading, const People& people, std::uint32_t token);

}  // namespace diplograph
