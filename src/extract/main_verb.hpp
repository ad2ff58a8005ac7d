// What a circumstance leans on: "(he) left Riyadh today heading for Muscat", "came home after he
// had attended".
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// The finite verb whose circumstance `verb` tells, a participle or a verb behind "after that";
// nullptr if it is neither, or a comma or another clause parts them.
[[nodiscard]] const Match* main_verb_of(const Reading& reading, const Match& verb);

// The man who does what that verb tells; a mention, kNone if there is no such verb or it leaves him
// out.
[[nodiscard]] std::uint32_t subject_of_main_verb(const Reading& reading, const Match& verb);

}  // namespace diplograph
