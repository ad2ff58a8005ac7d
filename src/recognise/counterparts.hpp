// People spoken of as the equals of another: which office they hold only the context tells.
//
//   "his Russian counterpart Sergey Lavrov"        // one mention, perhaps with a name
//   "his two counterparts, Russian and American"   // one mention a state
#pragma once

#include <cstdint>
#include <vector>

#include "recognise/honorifics.hpp"
#include "recognise/mention.hpp"

namespace diplograph {

// Adds the counterparts that begin at `token` and the states named with them, as inner ones.
// Returns the token behind, `token` itself if none begins there.
[[nodiscard]] std::uint32_t read_counterpart(const Stretch& stretch, std::uint32_t token,
                                             std::vector<Mention>& mentions);

}  // namespace diplograph
