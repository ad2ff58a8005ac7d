// Whom a verb befalls, where the language writes it as a word of its own.
//
//   "received her at the airport", "met with him on Monday"; not "received her credentials"
#pragma once

#include <optional>

#include "extract/draft.hpp"
#include "extract/reading.hpp"

namespace diplograph {

// The pronoun right behind the finite verb `verb`. It looks back from `at`, where the subject of
// the verb stands: whoever acts does not act upon himself. Nothing if there is none.
[[nodiscard]] std::optional<Ref> object_pronoun(const Reading& reading, const Match& verb,
                                                std::uint32_t at);

// "held talks with him": adds whom the pronoun right behind the noun of a meeting stands for, where
// the other side is all that is named.
void add_met_pronoun(const Reading& reading, const Match& noun, DraftEvent& event);

}  // namespace diplograph
