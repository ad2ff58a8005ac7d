#include "extract/honour.hpp"

#include "recognise/words.hpp"

namespace diplograph {

Match with_word_of_honour(const Text& text, const Match& match) {
  constexpr Features kOther = kPast | kPresent | kParticiple | kPronoun | kDefinite | kObject;
  if ((match.features & kOther) != 0 || match.last >= text.tokens.size()) return match;
  const auto* honour = word_match(text, match.last, WordClass::honour);
  // "the visit of his highness the prince": a phrase that is read by itself.
  if (honour != nullptr && text.term(*honour).has("stands", "alone")) return match;
  if (honour == nullptr) honour = word_match(text, match.last, WordClass::pronoun);
  if (honour == nullptr || honour->clitics.any() || !text.term(*honour).value("number").empty() ||
      text.term(*honour).value("sense").empty())
    return match;
  auto whole = match;
  whole.last = honour->last;
  whole.features |= kPronoun;
  if (text.term(*honour).has("sense", "woman")) whole.features |= kHer;
  return whole;
}

}  // namespace diplograph
