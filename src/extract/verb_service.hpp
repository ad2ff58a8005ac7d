// The words that serve a verb ahead of it: "was due to", "on Friday", "has not".
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// How many tokens the one phrase has that serves a verb and ends right before `at`, not before
// `start`; 0 if none does.
[[nodiscard]] std::uint32_t service_before(const Reading& reading, std::uint32_t start,
                                           std::uint32_t at);

}  // namespace diplograph
