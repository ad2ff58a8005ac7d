// Whether a term stands at a token, where that is no matter of its words alone: its capitals, the
// word before it, a mark on its second letter. Few terms ask.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/text.hpp"

namespace diplograph {

// The term asks more than its words. `word`: the letters of its first token.
[[nodiscard]] bool asks_more(const Lexicon& lexicon, std::u32string_view word,
                             const Lexicon::Entry& entry, Clitics clitics);

// It has what it asks. The words before it are sought from token `first` on, whose matches are
// known as all behind it.
[[nodiscard]] bool may_stand(const Text& text, std::uint32_t first, std::uint32_t token,
                             const Lexicon::Entry& entry, Clitics clitics);

// The capitals that a term's form has.
[[nodiscard]] bool has_capitals(const Text& text, std::uint32_t token, const Lexicon::Entry& entry);

}  // namespace diplograph
