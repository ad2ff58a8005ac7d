#include "text/shown_proclitic.hpp"

#include <algorithm>

namespace diplograph {
namespace {

bool is_proclitic(const Lexicon& lexicon, char32_t letter) {
  const auto& all = lexicon.proclitics();
  return std::any_of(all.begin(), all.end(), [&](const Proclitic& one) {
    return one.form.size() == 1 && one.form.front() == letter;
  });
}

// The second letter of a token as it is written, behind what folds to nothing; 0 if it folds to
// several.
char32_t second_letter(const Text& text, std::uint32_t token) {
  const auto& fold = text.pack->fold();
  const auto& span = text.tokens[token].span;
  for (auto at = span.start + 1; at < span.end; ++at) {
    const auto letter = fold.letter_of(text.source[at]);
    if (letter == Fold::kSeveral) return 0;
    if (letter != Fold::kNothing) return text.source[at];
  }
  return 0;
}

}  // namespace

bool may_show_proclitic(const Lexicon& lexicon, std::u32string_view word) {
  return word.size() >= 3 && !lexicon.article().empty() && word[1] == lexicon.article().front() &&
         is_proclitic(lexicon, word.front());
}

bool shows_proclitic(const Text& text, std::uint32_t token) {
  const auto word = text.folded(token);
  if (!may_show_proclitic(text.pack->lexicon(), word)) return false;
  const auto second = second_letter(text, token);
  return second != 0 && second != word[1];
}

}  // namespace diplograph
