// The end of a person's mention: what follows the name and belongs to it.
//
//   "Nasser Judeh, foreign minister of Jordan and deputy prime minister, said": one mention up to
//   "said"
#pragma once

#include <cstdint>
#include <vector>

#include "recognise/honorifics.hpp"
#include "recognise/mention.hpp"

namespace diplograph {

// Completes a mention whose name has been read: stretches it over eulogy and titles in apposition,
// adds the states and bodies that these name and then the mention itself to `mentions`. Returns the
// token behind it.
std::uint32_t add_person(const Stretch& stretch, Mention mention, std::vector<Mention>& mentions);

// The same for a short name that the lexicon knows: of titles only one in brackets that the lexicon
// gives its bearer, too, "Arafat (the Palestinian president)".
std::uint32_t add_short_name(const Stretch& stretch, Mention mention,
                             std::vector<Mention>& mentions);

}  // namespace diplograph
