// Whose a participle of saying is, in a language whose subjects stand before their verbs.
//
//   "quoted Lavrov as saying"                      Lavrov
//   "The government issued a statement saying"     the government
//   "He left the hall, saying"                     whom "he" stands for
#pragma once

#include <cstdint>
#include <vector>

#include "extract/reading.hpp"

namespace diplograph {

// Whom another quotes right ahead of the participle at `verb`; empty if nobody does.
[[nodiscard]] std::vector<std::uint32_t> quoted_ahead(const Reading& reading, std::uint32_t verb);

// The participle at `verb` goes on with who spoke; it tells nothing of a noun.
[[nodiscard]] bool goes_on_saying(const Reading& reading, std::uint32_t verb);

// Those who issue the words right ahead of the participle at `verb`; empty if nobody does.
[[nodiscard]] std::vector<std::uint32_t> issuers_of_words(const Reading& reading,
                                                          std::uint32_t verb);

// The finite verb ahead of the participle at `verb` whose subject is a pronoun; kNone if it has
// another.
[[nodiscard]] std::uint32_t verb_of_pronoun(const Reading& reading, std::uint32_t verb);

// "adding that", where subjects stand first: it goes on with who spoke though no comma parts it;
// not "saying that", which may be a noun's.
[[nodiscard]] bool says_that(const Text& text, const Match& participle);

}  // namespace diplograph
