// Lands told by their kind alone: "the kingdom" of an article that names one kingdom.
//
//   "The Jordanian minister ... arrived in the kingdom"   -> state:JOR
#pragma once

#include <vector>

#include "recognise/mention.hpp"
#include "text/text.hpp"

namespace diplograph {

// Adds a mention for each free word of the class `land-of-kind`. Of the states that its term lists,
// the land is the only one that the article calls so ("the Kingdom of Morocco"), else the only one
// that it names, itself, by a title or by whoever holds an office of it; where it names none, the
// only one whose capital it names. None is added where there is none such. Mentions are in order,
// and stay so. Linear in tokens, and in mentions for each such word.
void name_lands_of_kind(const Text& text, std::vector<Mention>& mentions);

}  // namespace diplograph
