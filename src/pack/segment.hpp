// Cuts text into tokens and folds their letters, in one pass over tables.
//
// The same cut serves the terms of a pack and the text they are sought in. A word is a run of
// letters and marks; digits go on a word of a cased script ("G20") and stand apart otherwise.
// Quotation marks and brackets are tokens of their own, other marks run together ("..."). A line
// that ends within a part is a blank: text is cut into parts where it matters. Linear;
// two buffers grow, no allocation a token.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/span.hpp"
#include "model/token.hpp"
#include "pack/fold.hpp"

namespace diplograph {

// Appends the tokens of `part` of `source` to `tokens`, and their folded letters to `letters`.
void segment(std::u32string_view source, Span part, const Fold& fold, std::vector<Token>& tokens,
             std::u32string& letters);

}  // namespace diplograph
