// A body that is named again by its bare noun alone: "the ministry", "the movement".
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// Behind a mention of "the movement of Hamas", the body of whom the definite noun at `token` speaks
// again, the nearest before it; a noun that an adjective narrows names another. A mention, or
// kNone. Only where the article is part of its word.
[[nodiscard]] std::uint32_t body_named_again(const Reading& reading, std::uint32_t token);

// The same right ahead of a verb: "but the movement denied", "the ministry had said".
[[nodiscard]] std::uint32_t body_again_ahead(const Reading& reading, const Match& verb);

// The same right behind a verb that agrees with it: "the movement denied".
[[nodiscard]] std::uint32_t body_again_behind(const Reading& reading, const Match& verb);

}  // namespace diplograph
