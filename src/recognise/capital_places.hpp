// Names of places that no lexicon knows, in a language that writes names with capital letters.
//
//   "the northern town of Harsund"    the whole phrase is the mention, "Harsund" its name; a known
//                                     city is read in such a phrase as well
//   "in Harsund district"             behind a preposition of place
//   "in Harsund, Norway", "in Harsund, a town in the north"
//   "arrived in Harsund", "met the minister in Harsund"
//   "in Harsund"                      where another sentence tells that it is a place
#pragma once

#include <cstdint>
#include <vector>

#include "recognise/honorifics.hpp"
#include "recognise/mention.hpp"

namespace diplograph {

// "the northern town of Harsund" and what stands so at `token`; adds the mention, and the state
// that an adjective inside names, and returns the token behind; `token` itself if there is none.
[[nodiscard]] std::uint32_t read_place_phrase(const Stretch& stretch, std::uint32_t token,
                                              std::vector<Mention>& mentions);

// The name of a place that begins at `token` behind a preposition, known for one by what stands
// around it; `mentions` are those before it. Returns as above.
[[nodiscard]] std::uint32_t read_capital_place(const Stretch& stretch, std::uint32_t token,
                                               std::vector<Mention>& mentions);

// Adds the further mentions of the unknown places among `mentions` behind prepositions of place.
// Mentions are in order, and stay so.
void name_places_again(const Text& text, std::vector<Mention>& mentions);

}  // namespace diplograph
