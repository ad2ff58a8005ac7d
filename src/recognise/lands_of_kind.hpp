// Lands told by their kind alone: "the kingdom" of an article that names one kingdom.
//
//   "The Jordanian minister ... arrived in the kingdom"   -> state:JOR
#pragma once

#include <vector>

#include "recognise/mention.hpp"
#include "text/text.hpp"

namespace diplograph {

// Adds a mention for each free word of the class `land-of-kind` where the article names exactly one
// of the states that its term lists, itself, by a title or by whoever holds an office of it; none
// where it names several or none. Mentions are in order, and stay so. Linear in tokens and
// mentions.
void name_lands_of_kind(const Text& text, std::vector<Mention>& mentions);

}  // namespace diplograph
