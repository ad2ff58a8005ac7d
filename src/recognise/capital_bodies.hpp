// Names of bodies that no lexicon knows, in a language that writes names with capital letters.
#pragma once

#include <cstdint>
#include <optional>

#include "recognise/mention.hpp"
#include "text/text.hpp"

namespace diplograph {

// The body whose name begins at `token`: words with capitals up to one that heads such names
// ("Party", "Council"), and what a link ties to it: "New Progressive Party", "Movement for
// Democratic Change". Its id is made of the name.
[[nodiscard]] std::optional<Mention> read_capital_body(const Text& text, std::uint32_t token);

}  // namespace diplograph
