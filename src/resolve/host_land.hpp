// Whose country a visitor comes to: "welcomed the visit of the minister to his country".
#pragma once

#include <cstdint>

#include "extract/draft.hpp"
#include "resolve/facts.hpp"

namespace diplograph {

// The state of who hosts the visit, where mention `m` names the destination as "his country" and
// that cannot be the visitor's own; "" anywhere else.
[[nodiscard]] Id host_land(const Known& known, const DraftEvent& draft, std::uint32_t m);

}  // namespace diplograph
