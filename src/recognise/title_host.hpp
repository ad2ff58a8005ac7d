// Where an office is held.
//
//   "ambassador of France | to Egypt"                        -> Egypt is the host
//   "the minister of finance | in the Republic of Kenya ..."  -> of state:KEN
//   "member of the committee | in the Iraqi parliament ..."   -> of that parliament
#pragma once

#include "recognise/title_parts.hpp"
#include "text/text.hpp"

namespace diplograph {

// Reads "to Egypt", "in Riyadh" of offices that have a host.
void read_host(const Text& text, TitleParts& parts);

// Reads "in the Republic of Kenya", "in the Lebanese government" of any office behind which a name
// follows: whose office it is, where that is open, else where it is held.
void read_land(const Text& text, TitleParts& parts);

}  // namespace diplograph
