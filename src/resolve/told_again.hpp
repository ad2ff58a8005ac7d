// Somebody whom the text calls by what he is, and told of before.
//
//   "A Kenyan official said ... . The official added"        // Kenya speaks on through him
//   "Ambassador Lars Holm said ... . The diplomat stressed"  // Holm
#pragma once

#include <cstdint>

#include "resolve/people.hpp"

namespace diplograph {

// The title is a word that stands alone only beside what is said: "the official said".
[[nodiscard]] bool is_any_speaker(const Text& text, const TitleMention& title);

// "the official", whom "an official" has brought in a few sentences before and nobody named: he has
// no name.
[[nodiscard]] bool is_unnamed_again(const Reading& reading, std::uint32_t m,
                                    const TitleMention& title);

// For whom the unnamed official or spokesman has spoken a few sentences before whom the bare title
// of mention `m` points back to, in a language whose owners stand before what is theirs.
[[nodiscard]] Ids spoken_for(const Reading& reading, const People& people, std::uint32_t m,
                             const TitleMention& title);

// The person named last before mention `m`, a few sentences at most, if he may be called a diplomat
// or an official: kNone for heads of state and others.
[[nodiscard]] std::uint32_t officer_before(const Reading& reading, const People& people,
                                           std::uint32_t m);

}  // namespace diplograph
