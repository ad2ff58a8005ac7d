// The terms of the lexicon that stand in a text. For make_text alone.
#pragma once

#include "text/look_up.hpp"
#include "text/text.hpp"

namespace diplograph {

// The tokens of one part, in which a term stands whole.
struct PartTokens {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

// Adds the matches of the tokens of a part, which are looked up, and the classes of these matches.
// The parts before it have theirs. Linear: a walk down the trie for each reading of a token, as
// long as the longest term that begins so.
void find_matches(Text& text, const LookUp& looked, PartTokens part);

}  // namespace diplograph
