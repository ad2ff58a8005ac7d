// Adjectives that are written like the names of states and bodies.
//
//   "the English language"   // no England
//   "the foreign policy"     // no foreign ministry
#pragma once

#include <cstdint>

#include "text/text.hpp"

namespace diplograph {

// "(in) the English", "the language the English", "the languages the Arabic and the English", where
// adjectives stand behind: no word of a state.
[[nodiscard]] bool is_language(const Text& text, const Match& demonym);

// "rescue financial", "an expert financial": an adjective that is spelt as a state, behind a noun
// that nothing but an adjective can describe.
[[nodiscard]] bool is_other_adjective(const Text& text, const Match& state);

// "the foreign policy", "and the domestic front": one definite word behind another is its
// adjective.
[[nodiscard]] bool is_adjective_behind(const Text& text, const Match& match);

// "foreign (ministry)" without an article, which as often is an adjective: it is a body right
// before a state's name alone and behind no noun that it may describe.
[[nodiscard]] bool is_bare_adjective(const Text& text, const Match& match);

}  // namespace diplograph
