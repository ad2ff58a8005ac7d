// Places that bear a person's name: "King Faisal Hospital", "Airport of Houari Boumediene".
#pragma once

#include <cstdint>

#include "recognise/honorifics.hpp"

namespace diplograph {

// A word for a kind of place ends before `token`: what stands there is its name, no person.
[[nodiscard]] bool names_a_place(const Text& text, std::uint32_t token);
// The token behind the name of a person after whom a place is named; `token` if a person is spoken
// of.
[[nodiscard]] std::uint32_t behind_named_after(const Stretch& stretch, std::uint32_t token);

// "the government of President Ruto": whose government it is acts in no clause of his own. In the
// order of the text.
void settle_governments(std::vector<Mention>& mentions);

}  // namespace diplograph
