// Where an unknown person's name ends: the hard part of reading names that no list has.
//
// A name is one to five words (particles such as "bin" not counted) that no lexicon claims for
// anything else; verbs, common and closed-class words, numbers, dates, states and punctuation end
// it. A word that is a conjunction glued to something known ends it as well.
#pragma once

#include <cstdint>

#include "text/text.hpp"

namespace diplograph {

// The end of the name that begins at token `first`, `first` itself if none does. With `titled` (a
// title stands right before) unknown words are believed; without it the name must open with a known
// given name and go on.
[[nodiscard]] std::uint32_t name_end(const Text& text, std::uint32_t first, bool titled);

// The end of a known name whose own words end before `last`, stretched over what families add
// ("bin Abdulaziz Al Saud").
[[nodiscard]] std::uint32_t stretched_name_end(const Text& text, std::uint32_t last);

}  // namespace diplograph
