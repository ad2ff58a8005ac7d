// A body or a person that is named again by a bare noun alone: "the ministry", "the writer".
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// Behind a mention of "the movement of Hamas", the body of whom the definite noun at `token` speaks
// again, the nearest before it; a noun that an adjective narrows names another. A mention, or
// kNone. Only where the article is part of its word.
[[nodiscard]] std::uint32_t body_named_again(const Reading& reading, std::uint32_t token);

// "the paper", "the agency": the medium that told something before and is named so again. A mention
// or kNone.
[[nodiscard]] std::uint32_t medium_named_again(const Reading& reading, const Match& verb);

// The same right ahead of a verb: "but the movement denied", "the ministry had said".
[[nodiscard]] std::uint32_t body_again_ahead(const Reading& reading, const Match& verb);

// The same right behind a verb that agrees with it: "the movement denied".
[[nodiscard]] std::uint32_t body_again_behind(const Reading& reading, const Match& verb);

// Whom the noun of a profession at `noun` introduces: "the writer and analyst Ahmad Salih". A
// mention or kNone.
[[nodiscard]] std::uint32_t introduced_by(const Reading& reading, std::uint32_t noun);

// Behind "the writer Ahmad Salih", of whom the definite noun of his profession at `token` speaks
// again: his mention; kNone if a writer without a name was brought in since.
[[nodiscard]] std::uint32_t person_named_again(const Reading& reading, std::uint32_t token);

}  // namespace diplograph
