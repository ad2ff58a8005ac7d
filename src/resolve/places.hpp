// In which states places lie, as packs/common tells.
#pragma once

#include <string>
#include <vector>

#include "pack/common.hpp"

namespace diplograph {

// The states of a place, a state itself; none where packs/common tells none.
[[nodiscard]] std::vector<std::string> states_of(const Common& common, const std::string& place);

// The place lies in that state, which is none itself.
[[nodiscard]] bool lies_in(const Common& common, const std::string& place,
                           const std::string& state);

}  // namespace diplograph
