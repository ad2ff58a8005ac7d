// Verbs and verbal nouns that only carry the event noun behind them: "hold talks".
#pragma once

#include "extract/reading.hpp"

namespace diplograph {

// "the holding of", "the beginning of": a noun that only carries the event noun right behind it;
// nullptr if none does.
[[nodiscard]] const Match* holding_before(const Text& text, const Match& noun);

// The verb over a light one that is written as a verb and is a noun: "ruled out" of "ruled out
// holding a meeting"; else `verb` itself.
[[nodiscard]] const Match* over_holding(const Reading& reading, const Match& verb);

}  // namespace diplograph
