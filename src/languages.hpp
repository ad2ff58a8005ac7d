// Which language a text is in, as far as there are packs for it.
#pragma once

#include <string_view>

#include "packs.hpp"

namespace diplograph {

// By the script of its letters; of the packs that write with that script by the words, names aside,
// that each knows in it. Looks at the beginning alone. The first pack where nothing tells.
[[nodiscard]] const Language& language_of(std::u32string_view text, const Packs& packs);

}  // namespace diplograph
