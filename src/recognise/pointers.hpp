// Nouns that point at actors and places instead of naming them.
//
//   "his country", "the two sides", "the latter"        -> a mention that the resolver fills
//   "the two sides, Russian and Chinese"                -> the states themselves
//   "the Chinese capital", "the Qatari capital Doha"    -> place:beijing, place:doha
#pragma once

#include <cstdint>
#include <vector>

#include "recognise/honorifics.hpp"
#include "recognise/mention.hpp"

namespace diplograph {

// Adds what the pointer at `token` stands for. Returns the token behind it, `token` itself if there
// is none.
[[nodiscard]] std::uint32_t read_pointer(const Stretch& stretch, std::uint32_t token,
                                         std::vector<Mention>& mentions);

}  // namespace diplograph
