// Who bears an office that no list has whole: "the head of the club of Abha, Doctor Ahmad Salih".
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// The man who is named in one phrase with the noun of an office or a profession at `noun`, behind
// what it is of; a mention or kNone. A noun right before him that has no article is his: "the head
// of the office of Ahmad".
[[nodiscard]] std::uint32_t bearer_of_noun(const Reading& reading, std::uint32_t noun,
                                           std::uint32_t end);

// "(the) son-in-law | of Trump", "(the) rival | of the president Biden": the noun right before
// mention `m` tells of another, whose kinsman, lawyer or rival the man named is.
[[nodiscard]] bool owns_bearer(const Reading& reading, std::uint32_t m);

// "affirmed the head of the club | of fishing in Oslo Ahmad that": the words at `token`, right
// behind a title that ends at `title_end`, go on with it up to its bearer, whom "that" follows.
[[nodiscard]] bool goes_on_to_bearer(const Reading& reading, std::uint32_t title_end,
                                     std::uint32_t token, std::uint32_t end);

}  // namespace diplograph
