// Whether a letter at the front of a token is glued on: the next letter shows it, as it is written.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/text.hpp"

namespace diplograph {

// The word begins with a letter that may be glued on, and behind it one that articles begin with.
[[nodiscard]] bool may_show_proclitic(const Lexicon& lexicon, std::u32string_view word);

// "by the first", written like the surname "Powell" but for the mark on a letter that articles
// begin with: the mark shows that the letter before it is glued on, so the whole is no name.
[[nodiscard]] bool shows_proclitic(const Text& text, std::uint32_t token);

}  // namespace diplograph
