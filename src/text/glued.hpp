// Words that the source has glued together, as scraped pages do where a link ends:
// "theministermet".
//
// Two words are told apart by a letter that only ends words (pack.json: "word_ends") where the
// lexicon knows what follows it; else by the lexicon alone: it does not know the whole, but both
// halves, the second as one that goes on a sentence. What is longer than two long words is noise
// and stays one token.
#pragma once

#include <string_view>
#include <vector>

#include "pack/language_pack.hpp"
#include "pack/segment.hpp"
#include "text/look_up.hpp"

namespace diplograph {

// Cuts such words among the tokens from `first` on, whose folded letters are in `letters`. Linear
// in the text: a word is looked at once for each of its letters, of which it has few. Only a
// language with "word_ends" has such words.
// `looked` has all tokens as they are. True if some word was cut: then it no longer has.
bool split_glued(std::u32string_view source, const LanguagePack& pack, std::size_t first,
                 const LookUp& looked, std::vector<Token>& tokens, const std::u32string& letters);

}  // namespace diplograph
