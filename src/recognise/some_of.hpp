// Who is some of many: "one of the members of the party", "most of the Gulf states".
#pragma once

#include <cstdint>

#include "text/text.hpp"

namespace diplograph {

// The body whose name begins at `token` is told by some of those who belong to it, who have no name
// and are not the body: "one of the fighters of", or "most" before a name that is itself of many
// ("the states of the council").
[[nodiscard]] bool is_told_by_some(const Text& text, std::uint32_t token);

}  // namespace diplograph
