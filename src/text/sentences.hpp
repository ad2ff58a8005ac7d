// Where sentences end: at a full stop, question or exclamation mark, ellipsis or line end, with the
// closing quotation marks and brackets behind it; not at the dot of an initial or inside a number.
#pragma once

#include <cstdint>
#include <vector>

#include "text/text.hpp"

namespace diplograph {

// Appends the sentences of tokens [first, last), which all lie in part `part`. Linear.
void split_sentences(const Text& text, std::uint32_t first, std::uint32_t last, std::uint32_t part,
                     std::vector<Sentence>& sentences);

}  // namespace diplograph
