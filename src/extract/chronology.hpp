// Lines of a chronology: "12 May: the minister visits Prague and meets his counterpart". All that
// such a line tells happened on the day that it opens with.
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// The date which the sentence of a token opens with, a colon behind it: an index of Reading::dates,
// or kNone.
[[nodiscard]] std::uint32_t date_of_line(const Reading& reading, std::uint32_t token);

// The first token that tells something in the sentence of a token: behind its marks and that date.
[[nodiscard]] std::uint32_t start_of_line(const Reading& reading, std::uint32_t token);

}  // namespace diplograph
