// The small phrases between a verb of saying and its content, as the reader of reports meets them.
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// "the statement added": whose it is goes on speaking.
[[nodiscard]] bool is_definite_saying_noun(const Text& text, std::uint32_t i);

// Nothing but the noun phrase at `i` stands ahead of "that".
[[nodiscard]] bool reaches_that(const Reading& reading, std::uint32_t i, std::uint32_t end);

[[nodiscard]] bool follows_turn(const Reading& reading, std::uint32_t token);

// "revealed earlier about": the verb's own preposition behind an adjunct. A letter, a place or a
// margin behind it belong to the adjunct: "during his visit to Cairo".
[[nodiscard]] bool goes_on_behind(const Reading& reading, std::uint32_t i, std::uint32_t end);

// "stressed in a call with him the need for": the head of a content, bare of clitics.
[[nodiscard]] bool heads_content(const Text& text, std::uint32_t i);

// "stressed - may God keep him - the depth of": what stands between dashes is passed over.
[[nodiscard]] std::uint32_t behind_dashes(const Text& text, std::uint32_t i, std::uint32_t end);

// "stressed that too", "as they express it": a bare pointer is no content.
[[nodiscard]] bool stands_for_all(const Reading& reading, std::uint32_t i, std::uint32_t end);

// A preposition of one letter that stands alone: the name behind it is in foreign letters.
[[nodiscard]] bool follows_letter(const Text& text, std::uint32_t i);

}  // namespace diplograph
