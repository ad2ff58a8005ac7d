// Words that a language writes with a capital letter, and where such a word stands alone.
#pragma once

#include <cstdint>
#include <vector>

#include "text/text.hpp"

namespace diplograph {

// A word that begins with a capital letter.
[[nodiscard]] bool is_capital(const Text& text, std::uint32_t token);

// A word that is written in capitals alone.
[[nodiscard]] bool is_all_capitals(const Text& text, std::uint32_t token);

// A hyphen or an apostrophe between two words without a space: one word to the reader.
[[nodiscard]] bool is_joint(const Text& text, std::uint32_t token);

// The words with a capital between two without, that no hyphen ties to another: sorted by their
// letters, then by place. For Text::lone_capitals; n log n in their number.
[[nodiscard]] std::vector<std::uint32_t> find_lone_capitals(const Text& text);

// The word of `token` stands so at or behind `from`. Logarithmic.
[[nodiscard]] bool stands_alone_behind(const Text& text, std::uint32_t token, std::uint32_t from);

}  // namespace diplograph
