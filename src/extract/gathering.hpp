// Meetings that tell of somebody by a pronoun alone: "talks that brought him together with", "while
// he received him".
#pragma once

#include <vector>

#include "extract/draft.hpp"
#include "extract/reading.hpp"

namespace diplograph {

// A verb of bringing together whose suffix is one of those who met, beside a noun of meeting.
[[nodiscard]] bool brings_together(const Reading& reading, const Match& verb);

// Whom that suffix stands for.
[[nodiscard]] Ref brought_together(const Match& verb);

// The noun stands right behind a verb that names all who met: "the meeting joined A and B".
[[nodiscard]] bool is_joined(const Text& text, const Match& noun);

// "handed the letter to the king during his reception of him": the host and the guest are those
// whom the sentence has named. True where both are added to the event.
bool add_host_and_guest(const Reading& reading, const Match& noun, DraftEvent& event);

// "they discussed the meeting between them": what is talked over is no event of its own.
[[nodiscard]] bool is_talked_over(const Reading& reading, const Match& noun);

// A definite noun of a meeting that names nobody may tell again of one told before.
[[nodiscard]] bool may_tell_again(const Match& noun, const DraftEvent& again);

// "the call, which was made on Sunday": a noun that names nobody gives its day to the meeting told
// of shortly before.
void tell_again(const Reading& reading, const Match& noun, const DraftEvent& again,
                std::vector<DraftEvent>& events);

}  // namespace diplograph
