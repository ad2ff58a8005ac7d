// What a participle of circumstance leans on: "(he) left Riyadh today heading for Muscat".
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// The finite verb whose circumstance the participle at `participle` tells; nullptr if the word is
// no participle, or a comma or another clause parts them.
[[nodiscard]] const Match* main_verb_of(const Reading& reading, const Match& participle);

// The man who does what that verb tells; a mention, kNone if there is no such verb or it leaves him
// out.
[[nodiscard]] std::uint32_t subject_of_main_verb(const Reading& reading, const Match& participle);

}  // namespace diplograph
