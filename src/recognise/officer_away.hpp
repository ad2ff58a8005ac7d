// Officers named behind the place where they serve: "the commander of Danish troops in Greenland,
// Gen. Hannes Brandt,".
#pragma once

#include <vector>

#include "recognise/honorifics.hpp"
#include "recognise/mention.hpp"

namespace diplograph {

// Gives the officer whose title `mention` is the name behind the place and a comma, closed by
// another; the place is added to `mentions`. False, and nothing changed, if none stands there.
[[nodiscard]] bool read_officer_away(const Stretch& stretch, Mention& mention,
                                     std::vector<Mention>& mentions);

}  // namespace diplograph
