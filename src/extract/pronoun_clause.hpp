// Clauses that a pronoun opens: whose verb stands behind it, and whom it means.
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// "that she, during the meeting with A, stressed": the pronoun at `token`, ahead of a comma and the
// noun of an occasion, has its verb behind the noun.
[[nodiscard]] bool opens_own_clause(const Reading& reading, std::uint32_t token, const Match& noun);

// "Kenya will not obstruct it, and she is holding talks": what the clause opened with, where such a
// pronoun stands right before the verb. A mention or kNone.
[[nodiscard]] std::uint32_t topic_of_pronoun(const Reading& reading, const Match& verb);

// "a call in which he told him", written as "told him in it": behind the verb, or behind whom it
// turns to, a pronoun says in what.
[[nodiscard]] bool is_told_in_it(const Reading& reading, const Match& verb);

// A word at `token` that marks a verb as past and is none itself, though spelt like "(he) lost".
[[nodiscard]] bool is_mere_marker(const Text& text, std::uint32_t token);

}  // namespace diplograph
