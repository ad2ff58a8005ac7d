// Titles that mean a minister in one land and his deputy in another: "the Foreign Secretary".
#pragma once

#include "resolve/people.hpp"

namespace diplograph {

// Makes a foreign minister whose title means no more than that where he serves a deputy minister.
void name_deputy(const Text& text, HeldOffice& office);

}  // namespace diplograph
