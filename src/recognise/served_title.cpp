#include "recognise/served_title.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/unicode.hpp"
#include "pack/common.hpp"
#include "recognise/name_openings.hpp"
#include "recognise/name_words.hpp"
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

// Where owners stand first: the title behind "to", "for" or "of", unless a name follows it.
void read_title_behind_preposition(const Text& text, TitleParts& parts) {
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

// "crown prince", "minister of defence": nobody's but a state's.
bool serves_state(const Text& text, const TitleParts& parts) {
  return std::any_of(parts.heads.begin(), parts.heads.end(), [&](const Match* head) {
    const auto& role = text.term(*head).id;
    return role == "royal" || role.ends_with("minister");
  });
}

// "His Majesty", which stands before the title of whom the office serves.
const Match* rank_of_owner(const Text& text, const TitleParts& parts) {
  if (parts.at == parts.title.first || begins_with_article(text, parts.at - 1)) return nullptr;
  return longest_match(text, parts.at, TermClass::honorific, [&](const Match& match) {
    return !text.term(match).value("rank").empty() && match.clitics.conjunction == 0 &&
           title_head(text, match.last) != nullptr;
  });
}

// "envoy of the Russian president", "of His Majesty the king": the office of another office; its
// state, where it is told, is the state.
void read_title_behind(const Text& text, TitleParts& parts) {
  const auto* rank = rank_of_owner(text, parts);
  const auto first = rank == nullptr ? parts.at : rank->last;
  const auto* head = title_head(text, first);
  if (head == nullptr || first == parts.title.first || is_behind_thing(text, parts.at)) return;
  const bool glued = (rank == nullptr ? head : rank)->clitics.preposition != 0;
  // "the Custodian of the Two Holy Mosques to the premier", "the minister of defence to the king":
  // a head that takes no owner has none.
  const bool serves = parts.takes(kOfOffice) || (glued && !serves_state(text, parts));
  if (!parts.takes_any() || !serves) return;
  auto owner = read_title(text, first);
  if (!owner || owner->dual || owner->clitics.conjunction != 0) return;
  take_title_as_owner(std::move(*owner), parts);
}

}  // namespace

void read_served_title(const Text& text, TitleParts& parts) {
  if (text.pack->switches().owner_first) return read_title_behind_preposition(text, parts);
  read_title_behind(text, parts);
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
