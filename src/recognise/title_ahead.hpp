// What stands before the head of a title in a language that names the owner first (the switch
// "owner_first" of pack.json): "former Egyptian trade and industry | minister", "Russia's | top
// diplomat", "EU foreign policy | chief".
#pragma once

#include <cstdint>
#include <optional>

#include "recognise/title_parts.hpp"

namespace diplograph {

// Reads article, qualifiers, owner and portfolio from `token` up to a head, which begins at `at` of
// the result; nothing if no head follows. In a language that does not name the owner first the head
// begins at `token` itself.
[[nodiscard]] std::optional<TitleParts> read_ahead_of_title(const Text& text, std::uint32_t token);

// "the minister (Russian) of foreign affairs": the owner that splits the head in two.
void read_owner_inside(const Text& text, const Match& head, TitleParts& parts);

// "of Egypt", "of the Security Council": the owner behind the head.
void read_owner_behind(const Text& text, TitleParts& parts);

}  // namespace diplograph
