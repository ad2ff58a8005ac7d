// Ids of what no lexicon knows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/text.hpp"

namespace diplograph {

// The id made of a name, behind `prefix` ("org:x-"): letters to read, and a hash to keep apart what
// reads alike.
[[nodiscard]] std::string id_of_name(std::string_view prefix, std::u32string_view name);

// The same of the name at [first, last).
[[nodiscard]] std::string id_of_unknown(const Text& text, std::uint32_t first, std::uint32_t last,
                                        std::string_view prefix);

}  // namespace diplograph
