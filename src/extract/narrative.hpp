// What takes its time from the verb ahead of it.
#pragma once

#include "extract/reading.hpp"

namespace diplograph {

// "had met A before she met B", "left before he met": the verb behind "before" is as past as the
// one ahead of it, where nothing there tells of the future.
[[nodiscard]] bool is_past_as_verb_ahead(const Reading& reading, const Match& verb);

// "will meet A before travelling to B": what stands behind "before" is planned as well.
[[nodiscard]] bool belongs_to_plan(const Reading& reading, const Match& verb);

// "will be received": the past form behind the bare auxiliary is of no time of its own.
[[nodiscard]] bool is_passive_infinitive(const Text& text, const Match& verb);

}  // namespace diplograph
