// The state at home in the news: its agency tells it from its capital.
//
//   "Kuwait City, 12 June (KUNA) -- ..."    state:KWT
#pragma once

#include <string_view>

#include "extract/reading.hpp"

namespace diplograph {

// The state of the capital in the dateline, where an agency of that state is named behind it; "" if
// the news is told by others or elsewhere.
[[nodiscard]] std::string_view home_state(const Reading& reading);

}  // namespace diplograph
