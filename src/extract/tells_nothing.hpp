// Verbs of saying that report nothing said: "instead of thanking", "threatened by", "which fears".
#pragma once

#include "extract/reading.hpp"

namespace diplograph {

// The verb is in the future or denied; stands for what did not happen ("instead of thanking", "he
// would have called for", "if he calls for"); is the writer's own ("I propose"); is passive ("is
// accused by"); tells what somebody thinks in a relative clause ("which fears that"); or means a
// deed ("tightens the controls on").
[[nodiscard]] bool tells_nothing(const Reading& reading, const Match& verb);

}  // namespace diplograph
