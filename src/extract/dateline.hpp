// Where the news is written, as it says ahead of its first words: "OSLO, May 9 (Reuters) -".
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// The place of the dateline; kNone if the article has none.
[[nodiscard]] std::uint32_t dateline_of(const Reading& reading);

// The state that stands in its place, where capital and land have one name: "Kuwait, 12 June
// (KUNA) --"; kNone if none does.
[[nodiscard]] std::uint32_t land_of_dateline(const Reading& reading);

// The place of the dateline for an event in whose clause, from `first` on, "here" stands; kNone if
// there is neither.
[[nodiscard]] std::uint32_t place_meant_by_here(const Reading& reading, std::uint32_t first);

}  // namespace diplograph
