// Verbs without a subject, and "to be", that have whom they tell of in the dative.
//
//   "it happened before to Kerry that (he) visited"    Kerry visited
//   "there was to the minister a meeting with"         the minister met
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// Whom the impersonal verb over the clause that `verb` opens tells of; kNone if there is none.
[[nodiscard]] std::uint32_t subject_of_impersonal(const Reading& reading, std::uint32_t verb);

// Who had the meeting that `noun` tells: ahead of it in the dative, behind a form of "to be". kNone
// if nobody stands there.
[[nodiscard]] std::uint32_t had_by(const Reading& reading, const Match& noun);

}  // namespace diplograph
