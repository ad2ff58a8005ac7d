// Conjunctions that stand apart, where the language writes them onto the next word: "and Ahmad" of
// those who set a blank between the two.
#pragma once

#include <cstdint>

#include "text/text.hpp"

namespace diplograph {

// Makes one token of such a letter and the word behind it, among the tokens from `first` on.
// Linear.
void join_apart(Text& text, std::uint32_t first);

}  // namespace diplograph
