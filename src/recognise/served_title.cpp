#include "recognise/served_title.hpp"

#include <string_view>
#include <utility>

#include "base/unicode.hpp"
#include "pack/common.hpp"
#include "recognise/name_openings.hpp"
#include "recognise/title_owner.hpp"
#include "recognise/title_tail.hpp"
#include "recognise/titles.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

// Whose office it is that somebody fills who serves this person: of the body that he heads or
// serves, else of his state; "" if he serves several bodies.
std::string_view served_by(const CommonEntity& person) {
  std::string_view body;
  for (const auto& office : person.offices) {
    if (!office.of.starts_with("org:") || office.of == body) continue;
    if (!body.empty()) return {};
    body = office.of;
  }
  return body.empty() ? person.value("state") : body;
}

// "the envoy for | Trump | Jason Greenblatt": where a name follows.
bool is_tied(const Text& text, const TitleParts& parts, const Match& person) {
  if (person.clitics.conjunction != 0 || slot_of(text, person.clitics) != Slot::dative ||
      !opens_name(text, person.last))
    return false;
  // "the envoy (stepped down) for Salih": a given name may be a word, or another's.
  return (person.features & kShort) == 0 || !is_given_name(text, parts.at);
}

// "(the) adviser | of Trump": right behind a head that has neither an article nor a pronoun, where
// owners stand behind.
bool is_owner(const Text& text, const TitleParts& parts, const Match& person) {
  const auto& head = *parts.heads.front();
  if (text.pack->switches().owner_first || person.clitics.any() || parts.at != head.last ||
      has_article(text, parts.at - 1) || (head.features & kPronoun) != 0 ||
      text.term(head).has("own", "yes"))
    return false;
  return (person.features & kShort) == 0 ||
         !(is_given_name(text, parts.at) || is_other_word(text, parts.at, person.clitics));
}

}  // namespace

void read_served_title(const Text& text, TitleParts& parts) {
  if (parts.at >= text.tokens.size() || !parts.takes(kOfOffice)) return;
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
  if (parts.at >= text.tokens.size() || !parts.takes(kOfOffice)) return;
  const auto* served = longest_match(text, parts.at, TermClass::person, [&](const Match& match) {
    return is_tied(text, parts, match) || is_owner(text, parts, match);
  });
  if (served == nullptr) return;
  const auto& id = text.term(*served).id;
  const auto* known = text.pack->common().find(id);
  const auto owner = known == nullptr ? std::string_view() : served_by(*known);
  if (owner.empty()) return;
  Mention person;
  person.kind = MentionKind::person;
  person.first = person.name_first = served->first;
  person.last = person.name_last = served->last;
  person.clitics = served->clitics;
  person.id = id;
  person.short_name = (served->features & kShort) != 0;
  parts.add_inner(std::move(person));
  parts.title.of = owner;
  parts.found_state = owner.starts_with("state:");
  parts.at = served->last;
}

}  // namespace diplograph
