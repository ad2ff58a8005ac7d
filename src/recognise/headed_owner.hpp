// A body that no list has as the owner of a title: "the head of the union of the Arab writers".
#pragma once

#include "recognise/title_parts.hpp"
#include "text/text.hpp"

namespace diplograph {

// Reads it where a title takes a body, and its name leaves no doubt. False where none stands there.
bool read_headed_owner(const Text& text, TitleParts& parts);

}  // namespace diplograph
