// Words that the source has glued together, as scraped pages do where a link ends:
// "theministermet".
//
// Two words are told apart by a letter that only ends words (pack.json: "word_ends"), or by the
// lexicon: it does not know the whole, but both halves, the second as one that goes on a sentence.
#pragma once

#include <string_view>
#include <vector>

#include "pack/language_pack.hpp"
#include "pack/segment.hpp"

namespace diplograph {

// Cuts such words among the tokens from `first` on. Linear in the text; the lexicon is asked only
// about long words that it does not know.
void split_glued(std::u32string_view source, const LanguagePack& pack, std::size_t first,
                 std::vector<Token>& tokens, const std::u32string& letters);

}  // namespace diplograph
