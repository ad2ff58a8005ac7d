// "an aide to the prime minister", "spokesman for the president": the office of another office,
// or of somebody named.
#pragma once

#include "recognise/title_parts.hpp"
#include "text/text.hpp"

namespace diplograph {

// The title of whom the bearer of this one serves: behind "to", "for" or "of" where owners stand
// first, else right behind this one.
void read_served_title(const Text& text, TitleParts& parts);

// "the special envoy for | Trump | Jason Greenblatt", "(the) adviser | of Trump": somebody whom the
// lexicon knows; the office is of the body that he serves, else of his state.
void read_served_person(const Text& text, TitleParts& parts);

}  // namespace diplograph
