// Where sentences end: at a full stop, question or exclamation mark, ellipsis or line end, with the
// closing quotation marks and brackets behind it; not at the dot of an initial or inside a number.
#pragma once

#include <cstdint>
#include <vector>

#include "text/text.hpp"

namespace diplograph {

// Appends the sentences of tokens [first, last), which all lie in part `part`, none of more than
// `most` tokens: what has no end is cut. Linear.
void split_sentences(const Text& text, std::uint32_t first, std::uint32_t last, std::uint32_t part,
                     std::uint32_t most, std::vector<Sentence>& sentences);

}  // namespace diplograph
