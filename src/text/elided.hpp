// Words that give up their last vowel before the next one, and keep an apostrophe: "l'Iran".
#pragma once

#include <cstdint>

#include "text/text.hpp"

namespace diplograph {

// Makes one token of such a word and its apostrophe where the pack has the two as a word of its
// own, among the tokens from `first` on. True if there is some. Linear.
bool join_elided(Text& text, std::uint32_t first);

}  // namespace diplograph
