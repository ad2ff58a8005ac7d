// How far two words are from each other.
//
//   edit_distance(U"mett", U"met", 2)   // 1
#pragma once

#include <cstddef>
#include <string_view>

namespace diplograph {

// Letters to insert, delete or replace, or more than `most`. Cost: the product of the two sizes.
[[nodiscard]] std::size_t edit_distance(std::u32string_view left, std::u32string_view right,
                                        std::size_t most);

}  // namespace diplograph
