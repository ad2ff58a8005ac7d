// The words that serve a verb ahead of it: "was due to", "on Friday", "has not".
#pragma once

#include <cstdint>
#include <optional>

#include "extract/reading.hpp"

namespace diplograph {

// How many tokens the one phrase has that serves a verb and ends right before `at`, not before
// `start`; 0 if none does.
[[nodiscard]] std::uint32_t service_before(const Reading& reading, std::uint32_t start,
                                           std::uint32_t at);

struct Scene {
  std::uint32_t place = kNone;  // a mention
  std::uint32_t behind_actor = 0;
};

// "A on Monday in Oslo received": the place that ends right before `at`, between whoever acts and
// the verb. Nothing if there is none.
[[nodiscard]] std::optional<Scene> scene_before(const Reading& reading, std::uint32_t start,
                                                std::uint32_t at);

}  // namespace diplograph
