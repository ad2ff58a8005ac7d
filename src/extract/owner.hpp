// Whose words a clause is in, where its verb names nobody.
//
//   "in an earlier statement of the minister, he said"
//   "received a letter from the president in which he affirmed"
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// Whose words the clause of the verb at `token` opens with. A mention or kNone.
[[nodiscard]] std::uint32_t owner_ahead(const Reading& reading, std::uint32_t token);

// Whose letter, speech or call it is in which the verb says something: the actor behind the noun
// that the pronoun of "in which" points to. A mention, or kNone where there is no such pronoun.
[[nodiscard]] std::uint32_t owner_within(const Reading& reading, const Match& verb);

// "and gave a speech in which (he) said": the verb that delivers the words, whose subject is left
// out as well. A token or kNone.
[[nodiscard]] std::uint32_t delivery_before(const Reading& reading, const Match& verb);

}  // namespace diplograph
