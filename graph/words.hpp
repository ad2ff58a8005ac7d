// Text reduced to what its readers would call the same words: for names and for repeated sentences.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace diplograph {

// Folds letters for matching. A language's own table (letters that its writers mix up) may be given
// as one; without it, fold_code_point of base/unicode.hpp on each letter.
using Fold32 = std::function<std::u32string(std::u32string_view)>;
[[nodiscard]] std::u32string fold_plain(std::u32string_view text);

// The folded words of a text, one space between two, marks and punctuation gone.
//   words_of("  Wang  Yi! ")   // "wang yi"
[[nodiscard]] std::u32string words_of(std::string_view utf8, const Fold32& fold = fold_plain);

}  // namespace diplograph
