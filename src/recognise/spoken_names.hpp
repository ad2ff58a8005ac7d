// Names that no title announces and no list has, told by the verb of saying or the noun of a
// profession before them.
#pragma once

#include <cstdint>

#include "text/text.hpp"

namespace diplograph {

// "affirmed Brendan Rodgers that": the end of a name of two or three unknown words right behind a
// verb of saying whose content follows soon, or behind a definite noun of a profession ("the writer
// Brendan Rodgers says"); `token` if none begins there. Only where verbs come first and no capitals
// tell names. A first word with the article needs a title behind the name.
[[nodiscard]] std::uint32_t spoken_name_end(const Text& text, std::uint32_t token);

}  // namespace diplograph
