#include "extract/object_inside.hpp"

#include <algorithm>

#include "extract/noun_phrase.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kClauseReach = 8;  // tokens from a subject's first to its verb

// A finite verb stands behind what begins at `i`.
bool opens_finite(const Reading& reading, std::uint32_t i, std::uint32_t end) {
  const auto& text = reading.text;
  end = std::min(end, i + kClauseReach);
  while (i < end) {
    if (const auto m = reading.mention_at[i]; m != kNone) {
      i = reading.mentions[m].last;
      continue;
    }
    if (!is_word_token(text, i) || is_word(text, i, WordClass::that) ||
        is_word(text, i, WordClass::preposition))
      return false;
    if (is_auxiliary(text, i) || text.has(i, CommonClass::copula) || is_finite_verb(text, i))
      return true;
    ++i;
  }
  return false;
}

}  // namespace

bool is_object_inside(const Reading& reading, std::uint32_t i, std::uint32_t verb_last,
                      std::uint32_t end) {
  const auto& text = reading.text;
  if (is_finite_verb(text, i - 1)) return true;
  // "after meeting Fidan": a word alone behind what opens clauses, too.
  if (i < verb_last + 2) return false;
  const auto* opened = word_match(text, i - 2, WordClass::preposition);
  return opened != nullptr && text.term(*opened).has("clause", "yes") &&
         !opens_finite(reading, i, end);
}

}  // namespace diplograph
