// People by their titles: "the Russian foreign minister", with a name or without.
#pragma once

#include <cstdint>
#include <vector>

#include "recognise/honorifics.hpp"
#include "recognise/mention.hpp"

namespace diplograph {

// The full name that the lexicon has from `token` on, where a title or an honorific is its first
// word: "Pope Francis", "Sultan al-Jaber"; nullptr if none does.
[[nodiscard]] const Match* named_whole(const Stretch& stretch, std::uint32_t token);

// "King Khalid International Airport": a body or place that goes further than title and name, the
// tokens [first, last).
[[nodiscard]] bool is_of_longer_name(const Text& text, std::uint32_t first, std::uint32_t last);

// Adds whoever is told by the title that begins at `token`, and what stands within it, to
// `mentions`. Returns the token behind it all; `token` itself, with nothing added, if no title
// begins there or what does is a longer name ("King Khalid International Airport").
[[nodiscard]] std::uint32_t read_titled(const Stretch& stretch, std::uint32_t token,
                                        std::vector<Mention>& mentions);

}  // namespace diplograph
