// Whether a name may begin at a token, and whether its word is something else as well.
#pragma once

#include <cstdint>

#include "text/text.hpp"

namespace diplograph {

// A given name of the lexicon stands at `token` as a whole word, perhaps with a conjunction before
// it.
[[nodiscard]] bool is_given_name(const Text& text, std::uint32_t token);

// A name that no title announces may begin at `token`: with a given name, also behind proclitics,
// or with one that is an ordinary word as well where more words of names follow.
[[nodiscard]] bool may_open_name(const Text& text, std::uint32_t token);

// The word at `token`, read as a name behind `clitics`, is as a whole (or behind the same clitics)
// something else to the lexicon: a verb, a common word, a date.
[[nodiscard]] bool is_other_word(const Text& text, std::uint32_t token, const Clitics& clitics);

}  // namespace diplograph
