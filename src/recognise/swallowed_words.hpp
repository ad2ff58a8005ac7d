// Words that a name has taken from the sentence behind it.
//
//   "Amina Mwangi arrived. Mwangi linked (the) peace to ..."   -> the second is Mwangi alone
//   "Emile Lahoud received Colin Powell. Told Lahoud Powell that ..."   -> two surnames, two people
#pragma once

#include <vector>

#include "recognise/mention.hpp"
#include "text/text.hpp"

namespace diplograph {

// Whom the article has named in full before is not called by his surname and a word that no name
// has: the word is cut off, and the rest a short name. Linear in the mentions.
void cut_swallowed_words(const Text& text, std::vector<Mention>& mentions);

}  // namespace diplograph
