// What is told in the present of things gone by.
#pragma once

#include "extract/reading.hpp"

namespace diplograph {

// "had met A before she met B", "left before he met": the verb behind "before" is as past as the
// one ahead of it, where nothing there tells of the future.
[[nodiscard]] bool is_past_as_verb_ahead(const Reading& reading, const Match& verb);

}  // namespace diplograph
