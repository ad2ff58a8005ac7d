// Objects of verbs inside an adjunct of a report, where the speaker stands first.
//
//   "said after meeting Fidan"          -> Fidan is whom he met, not what he said
//   "said after talks Norway would help" -> a clause begins at Norway
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// Whoever or whatever begins at `i`, behind at least a word of the adjunct, is the object of a
// finite verb or of a verbal noun in it. `verb_last` is behind the verb of saying, `end` where the
// report ends. Looks a few tokens ahead.
[[nodiscard]] bool is_object_inside(const Reading& reading, std::uint32_t i,
                                    std::uint32_t verb_last, std::uint32_t end);

}  // namespace diplograph
