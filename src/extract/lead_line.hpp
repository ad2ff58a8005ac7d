// The first lines of an article, which tell in the present what has happened.
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// A line below the headline that opens with who acts, in the present tense: "The minister meets his
// counterpart", "arrives in Doha and meets". `headline_parts`: how many of the text's first parts
// are headlines.
[[nodiscard]] bool reads_as_headline(const Reading& reading, const Match& trigger,
                                     std::uint32_t headline_parts);

}  // namespace diplograph
