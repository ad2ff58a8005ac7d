// "an aide to the prime minister", "spokesman for the president": the office of another office,
// or of somebody named.
#pragma once

#include "recognise/title_parts.hpp"
#include "text/text.hpp"

namespace diplograph {

// Where owners stand first: the title behind "to", "for" or "of" that whoever bears this one
// serves, unless a name follows it.
void read_served_title(const Text& text, TitleParts& parts);

// "the special envoy for | Trump | Jason Greenblatt", "(the) adviser | of Trump": somebody whom the
// lexicon knows; the office is of the body that he serves, else of his state.
void read_served_person(const Text& text, TitleParts& parts);

}  // namespace diplograph
