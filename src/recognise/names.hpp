// Where an unknown person's name ends: the hard part of reading names that no list has.
//
// A name is one to five words (particles such as "bin" not counted) that no lexicon claims for
// anything else; verbs, common and closed-class words, numbers, dates, states and punctuation end
// it. A word that is a conjunction glued to something known ends it as well.
#pragma once

#include <cstdint>

#include "text/text.hpp"

namespace diplograph {

// The end of the name that begins at token `first`, `first` itself if none does. With `titled` (a
// title stands right before) unknown words are believed; without it the name must open with a known
// given name and go on.
[[nodiscard]] std::uint32_t name_end(const Text& text, std::uint32_t first, bool titled);

// The end of a known name whose own words end before `last`, stretched over what families add
// ("bin Abdulaziz Al Saud").
[[nodiscard]] std::uint32_t stretched_name_end(const Text& text, std::uint32_t last);

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
