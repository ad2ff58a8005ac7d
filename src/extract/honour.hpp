// Words of honour that stand for somebody named before, where others write a suffix.
//
//   "the visit of his highness to Egypt": his visit to Egypt
#pragma once

#include "extract/reading.hpp"

namespace diplograph {

// The event noun together with the word of honour right behind it, read as a noun with its owner's
// suffix; else the match as it is.
[[nodiscard]] Match with_word_of_honour(const Text& text, const Match& match);

}  // namespace diplograph
