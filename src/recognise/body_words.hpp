// What single words may be in the name of a body that no lexicon knows.
#pragma once

#include <cstdint>

#include "text/text.hpp"

namespace diplograph {

// The noun for a kind of body that may head a name at `token`, or nullptr.
[[nodiscard]] const Match* body_head(const Text& text, std::uint32_t token);

// A head that is also a word for something else: a body only where it speaks.
[[nodiscard]] bool is_doubtful_head(const Text& text, const Match& head);

// Words of time, of grammar, names and titles are no part of such a name.
[[nodiscard]] bool ends_body_name(const Text& text, std::uint32_t token);

// A word with the article on the same line that may stand in such a name.
[[nodiscard]] bool is_plain_definite(const Text& text, std::uint32_t token);

// A word that the article opens, also behind a proclitic; not one whose first letters look like it.
[[nodiscard]] bool is_definite(const Text& text, std::uint32_t token);

// A word that no list has, made of a noun as adjectives are.
[[nodiscard]] bool may_be_adjective(const Text& text, std::uint32_t token);

// "for-the-work": the proclitic that is one with the article opens the word.
[[nodiscard]] bool is_for_the(const Text& text, std::uint32_t token);

}  // namespace diplograph
