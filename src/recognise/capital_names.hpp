// Where an unknown person's name ends in a language that writes names with capital letters.
#pragma once

#include <cstdint>

#include "text/text.hpp"

namespace diplograph {

// As name_end of names.hpp: the end of the name that begins at token `first`, `first` itself if
// none does. A name is a run of words with capitals that no lexicon claims for an actor, a title or
// a date, with initials, particles ("bin", "van der") and what hyphens and apostrophes tie ("Ban
// Ki-moon", "O'Neill"). Without `titled` it opens with a known given name and goes on.
[[nodiscard]] std::uint32_t capital_name_end(const Text& text, std::uint32_t first, bool titled);

// Two or three words with capitals that no lexicon knows at all, and beside them what tells that
// they name a person: a title before them, a verb of saying on either side, or the family name
// alone further on.
[[nodiscard]] bool is_supported_name(const Text& text, std::uint32_t first);

// "Winther heads for Oslo": the finite verb of what happens, right behind a word with a capital,
// and no head of a title.
[[nodiscard]] bool is_verb_behind_name(const Text& text, std::uint32_t token);

}  // namespace diplograph
