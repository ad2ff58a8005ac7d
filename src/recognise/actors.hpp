// All mentions of a text: people with their titles, states, bodies, places, and the words that
// stand for them.
//
//   for (const Mention& mention : find_mentions(text)) ...   // sorted by first token; inner ones
//   included
//
// One pass from left to right; the longest reading wins.
#pragma once

#include <vector>

#include "recognise/mention.hpp"
#include "text/text.hpp"

namespace diplograph {

[[nodiscard]] std::vector<Mention> find_mentions(const Text& text);

}  // namespace diplograph
