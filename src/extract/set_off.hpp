// Occasions set off by commas between a verb and its object.
//
//   "received the king, after his talks with the emir, the minister": received the minister; the
//   talks are with the emir alone
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// The comma that closes the occasion which a preposition at `token` opens behind a comma, where
// `verb` still waits for whom it met, received or visited and he, or "with" him, stands behind that
// comma; `token` if none does. Linear in the words of the occasion.
[[nodiscard]] std::uint32_t occasion_end(const Reading& reading, const Match& verb,
                                         std::uint32_t token);

// The comma that closes the occasion which `noun` tells of; kNone if it stands in none.
[[nodiscard]] std::uint32_t end_of_occasion_around(const Reading& reading, const Match& noun);

}  // namespace diplograph
