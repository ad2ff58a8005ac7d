// The tokens at which a mention may begin: one pass over the classes of all tokens leaves few of
// them, and the readers are asked of these alone.
#pragma once

#include <cstdint>
#include <vector>

#include "recognise/openings.hpp"
#include "text/text.hpp"

namespace diplograph {

// In order: what `doors` let in, a word that no term has only where a verb of saying or the noun of
// a profession told of one who speaks; and whatever stands right behind the noun of a place or of
// one who tells, which may be their name.
[[nodiscard]] std::vector<std::uint32_t> beginnings(const Text& text, const Doors& doors);

}  // namespace diplograph
