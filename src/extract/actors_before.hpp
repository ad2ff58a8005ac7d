// Who is named right before a token, where the subject of a verb stands ahead of it.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/reading.hpp"

namespace diplograph {

// The mention that ends at token `at`, with those that "and" and commas tie to it, and not before
// token `start`, where the sentence begins: "Norwegian and Kenyan ministers A and B" are A and B.
// A delegation is whoever heads it; of "the president of A" the president is taken. Empty where a
// preposition makes it no actor ("the talks between A and B") or nothing is named. `at` moves to
// where the first of them begins.
[[nodiscard]] std::vector<std::uint32_t> actors_before(const Reading& reading, std::uint32_t start,
                                                       std::uint32_t& at);

// "Ethiopian and Eritrean delegations" right before token `at`: the adjectives of their states,
// empty where none stand so.
[[nodiscard]] std::vector<std::uint32_t> states_of_delegation(const Reading& reading,
                                                              std::uint32_t start,
                                                              std::uint32_t at);

}  // namespace diplograph
