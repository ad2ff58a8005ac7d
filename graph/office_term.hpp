// The years for which the lexicon knows an office to be held: "2013-2022", "2023-", "-2005".
#pragma once

#include <string_view>

#include "model/date.hpp"

namespace diplograph {

// Whether a day lies in the years of a term, both included. False for what is no term.
[[nodiscard]] bool term_covers(std::string_view term, Day day);

}  // namespace diplograph
