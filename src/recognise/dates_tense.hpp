// Whether the words around a date tell of the past or of what is to come.
#pragma once

#include <cstdint>

#include "recognise/dates_resolve.hpp"
#include "recognise/dates_rules.hpp"
#include "text/text.hpp"

namespace diplograph {

// The nearest mark of tense ahead of the date in its sentence decides, else the nearest behind it:
// a future mark (a word, a proclitic) or a verb in the past. The date is tokens [first, last).
[[nodiscard]] Tense tense_of(const Text& text, const DateRules& rules, const Sentence& sentence,
                             std::uint32_t first, std::uint32_t last);

}  // namespace diplograph
