// Mentions in the order of the text: of those that begin at one token, the one found first stands
// first.
//
// Mentions are large: few of them are moved.
#pragma once

#include <vector>

#include "recognise/mention.hpp"

namespace diplograph {

// Linear where, as readers leave them, only those inside a mention stand before it.
void put_in_order(std::vector<Mention>& mentions);

// Adds `found` to `mentions`; both are in order.
void merge_in_order(std::vector<Mention> found, std::vector<Mention>& mentions);

}  // namespace diplograph
