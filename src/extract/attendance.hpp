// Lists of those who were at a meeting, in sentences of their own or behind its noun.
//
//   "The meeting was attended by A and B.", "Present on the Omani side were C and D."
//   "During the meeting, which A attended, ..."
#pragma once

#include <cstdint>
#include <vector>

#include "extract/draft.hpp"

namespace diplograph {

// Where the words at `token` say who was present, adds those whom they name to the meeting told of
// last. Returns the token behind them, else `token`.
std::uint32_t read_attendance(const Reading& reading, const Sentence& sentence, std::uint32_t token,
                              std::vector<DraftEvent>& events);

// "The summit in Oslo was attended by A and B", "talks attended by": the people of the list behind
// a noun of meeting, where subjects stand first.
[[nodiscard]] std::vector<std::uint32_t> attendees_of(const Reading& reading, const Match& noun);

}  // namespace diplograph
