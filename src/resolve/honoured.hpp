// Whom a word of honour stands for.
//
//   "The crown prince received the president. His excellency thanked his highness."
//   -> the president; the crown prince
#pragma once

#include <cstdint>

#include "extract/draft.hpp"
#include "resolve/people.hpp"

namespace diplograph {

// The person of the article of whom mention `m`, a word of honour, speaks: one named or pointed to
// before it who is called by the honorific of that rank, else one who holds an office that has it
// and is called by no other. Of several the one who acts in the nearest sentence; behind "for his
// part" another than the one spoken of so last. kNone if nobody fits.
[[nodiscard]] std::uint32_t honoured(const Reading& reading, const People& people, std::uint32_t m);

// A word of honour that stands for nobody whom we know by it is read as a subject left out: whoever
// acted last. Other actors as they are.
[[nodiscard]] Ref as_left_out(const Reading& reading, const People& people, const Ref& ref);

}  // namespace diplograph
