// The country that the page is from, where somebody comes to it or leaves it.
//
//   "KUWAIT (KUNA) -- The Indian minister arrived in the country"   -> state:KWT
#pragma once

#include <vector>

#include "recognise/mention.hpp"
#include "text/text.hpp"

namespace diplograph {

// Adds a mention for each free word of the class `country-of-the-page` to which somebody travels.
// The land is that of the agency whose dateline opens the page, else that of the leaders whose
// titles name none, where they are all of one. Mentions are in order, and stay so.
void name_own_land(const Text& text, std::vector<Mention>& mentions);

}  // namespace diplograph
