// Later, shorter mentions of people: "Lavrov" after "Sergey Lavrov", "Wang" after "Wang Yi".
//
// Adds a mention for each free token that is part of a name the article gives in full elsewhere,
// also behind glued conjunctions and prepositions. A part that is a common given name or that a
// lexicon claims for something else does not count; nor does a part that two people share, unless
// it is the last of only one.
#pragma once

#include <vector>

#include "recognise/mention.hpp"
#include "text/text.hpp"

namespace diplograph {

void add_short_names(const Text& text, std::vector<Mention>& mentions);

}  // namespace diplograph
