// Who stands ahead of a verb: the subject of a clause that does not begin with its verb.
//
//   "Lavrov arrived in Beijing", "said that Wang, who heads the office, will meet"
#pragma once

#include <cstdint>
#include <vector>

#include "extract/reading.hpp"

namespace diplograph {

// The subject that stands ahead of the verb at `token`: the index of its first mention, or kNone.
// The mention must open a clause: nothing but commas, dates and adverbs may stand between it and
// the verb.
[[nodiscard]] std::vector<std::uint32_t> subject_ahead(const Reading& reading, std::uint32_t token);

// The person whom the clause of `token` opens with, however far ahead: "Wang, who heads the office,
// will meet". A mention or kNone.
[[nodiscard]] std::uint32_t clause_topic(const Reading& reading, std::uint32_t token);

// An adverb stands at `token`: it parts nothing.
[[nodiscard]] bool is_adverb(const Text& text, std::uint32_t token);

}  // namespace diplograph
