#include "recognise/served_title.hpp"

#include <utility>

#include "base/unicode.hpp"
#include "pack/common.hpp"
#include "recognise/title_owner.hpp"
#include "recognise/title_tail.hpp"
#include "recognise/titles.hpp"
#include "recognise/words.hpp"

namespace diplograph {

void read_served_title(const Text& text, TitleParts& parts) {
  if (parts.at >= text.tokens.size() || !parts.takes(text, "office")) return;
  const auto* word = word_match(text, parts.at, WordClass::preposition);
  if (word == nullptr) return;
  const auto slot = text.term(*word).slot;
  if (slot != Slot::to && slot != Slot::for_ && slot != Slot::of) return;
  const auto first = skip_article(text, word->last);
  if (first >= text.tokens.size()) return;
  auto owner = read_title(text, first);
  if (!owner || owner->dual) return;
  const auto behind = owner->titles.front().last;
  // "spokesman for the secretary-general": of whom nothing is told.
  if (owner->titles.front().of.empty() && owner->titles.front().role == Role::secretary_general)
    return;
  const bool named =
      is_word_token(text, behind) && is_upper(text.source[text.tokens[behind].span.start]);
  if (named) {
    // "spokesman for Kenyan President William Otieno": of Kenya, too.
    parts.title.of = owner->titles.front().of;
    return;
  }
  if (first == word->last) return;
  take_title_as_owner(std::move(*owner), parts);
}

void read_served_person(const Text& text, TitleParts& parts) {
  if (parts.at >= text.tokens.size() || !parts.takes(text, "office")) return;
  const auto* served = longest_match(text, parts.at, TermClass::person, [&](const Match& match) {
    return match.clitics.conjunction == 0 && slot_of(text, match.clitics) == Slot::dative;
  });
  if (served == nullptr) return;
  const auto next = served->last;
  if (!opens_name(text, next) && word_match(text, next, WordClass::that) == nullptr) return;
  const auto* known = text.pack->common().find(text.term(*served).id);
  if (known == nullptr) return;
  parts.title.of = known->value("state");
  parts.found_state = !parts.title.of.empty();
  parts.at = next;
}

}  // namespace diplograph
