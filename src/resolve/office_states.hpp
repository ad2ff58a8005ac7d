// Whose office it is where the text leaves that out.
//
//   "the Lebanese president Karim al-Halabi and the prime minister Saad al-Zoabi"
//   -> al-Zoabi: prime_minister of state:LBN
#pragma once

#include "resolve/people.hpp"

namespace diplograph {

// Gives each office whose state the text leaves out that of another title of the same person, of
// the lexicon, of the office that it is joined to, else the one the article is about; where owners
// stand first, the one named nearest before in the sentence, or next in it, goes before that.
void complete_offices(const Reading& reading, People& people);

}  // namespace diplograph
