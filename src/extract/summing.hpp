// "This" that sums up what a sentence has told, ahead of the occasion on which it was so.
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// "..., and this in front of the press during his visit": where "this" stands that sums up what the
// sentence has told, kNone if nothing does.
[[nodiscard]] std::uint32_t summed_up_at(const Reading& reading, const Match& trigger);

// "said that they will begin, and this during his visit": what "this" sums up is the whole report,
// not the last clause of its content. The "that" of the content, else the noun itself.
[[nodiscard]] std::uint32_t behind_content(const Reading& reading, const Match& trigger,
                                           std::uint32_t sum);

// "affirmed its support while the army goes on, and this during his meeting with": the verb of the
// main clause, which stands first. nullptr if there is none.
[[nodiscard]] const Match* summed_up_verb(const Reading& reading, std::uint32_t sum);

}  // namespace diplograph
