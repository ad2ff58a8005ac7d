// In which states places lie, as packs/common tells.
#pragma once

#include "pack/common.hpp"
#include "resolve/ids.hpp"

namespace diplograph {

// The states of a place, a state itself; none where packs/common tells none.
[[nodiscard]] Ids states_of(const Common& common, Id place);

// The place lies in that state, which is none itself.
[[nodiscard]] bool lies_in(const Common& common, Id place, Id state);

}  // namespace diplograph
