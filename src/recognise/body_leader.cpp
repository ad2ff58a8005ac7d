#include "recognise/body_leader.hpp"

#include <algorithm>
#include <utility>

#include "pack/common.hpp"
#include "recognise/name_openings.hpp"
#include "recognise/person_names.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

// A given name, which many bear.
bool is_of_many(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::given_name, [&](const Match& match) {
           return !match.clitics.any() && text.brief(match).name_class() != NameClass::family;
         }) != nullptr;
}

std::string_view state_of_person(const Text& text, const Match& person) {
  const auto* known = text.pack->common().find(text.term(person).id);
  return known == nullptr ? std::string_view() : known->value("state");
}

// Another state has somebody of that name, too.
bool is_shared(const Text& text, const Match& person) {
  const auto matches = text.matches_at(person.first);
  const auto state = state_of_person(text, person);
  return std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
    return text.brief(match).term_class == TermClass::person && match.last == person.last &&
           state_of_person(text, match) != state;
  });
}

bool may_lead(const Text& text, const Match& person) {
  if (person.clitics.any() || is_other_word(text, person.first, person.clitics)) return false;
  if ((person.features & kShort) != 0 && is_of_many(text, person.first)) return false;
  const auto& id = text.term(person).id;
  return (holds_by_lexicon(text, id, Role::president) ||
          holds_by_lexicon(text, id, Role::prime_minister)) &&
         !state_of_person(text, person).empty() && !is_shared(text, person);
}

// "the government of": of whom follows right behind.
bool takes_leader(const Text& text, const Match& body) {
  return !text.pack->switches().owner_first && body.last < text.tokens.size() &&
         text.term(body).has("type", "government") && !has_article(text, body.last - 1);
}

}  // namespace

const Match* leader_behind(const Text& text, const Match& body) {
  if (!takes_leader(text, body) || !text.has(body.last, TermClass::person)) return nullptr;
  return longest_match(text, body.last, TermClass::person,
                       [&](const Match& match) { return may_lead(text, match); });
}

std::optional<NamedOwner> named_owner(const Text& text, const Match& body) {
  if (const auto* leader = leader_behind(text, body))
    return NamedOwner{state_of_person(text, *leader), leader->last};
  if (!takes_leader(text, body)) return std::nullopt;
  const auto* place = longest_match(text, body.last, TermClass::place,
                                    [](const Match& match) { return !match.clitics.any(); });
  if (place == nullptr) return std::nullopt;
  const auto state = text.pack->common().state_of_capital(text.term(*place).id);
  return state.empty() ? std::nullopt : std::optional(NamedOwner{state, place->last});
}

bool is_of_somebody(const Text& text, const Match& body) {
  return takes_leader(text, body) &&
         text.has_any(body.last, bit_of(TermClass::given_name) | bit_of(TermClass::person));
}

void add_leader(const Text& text, const Mention& body, std::vector<Mention>& mentions) {
  if (body.kind != MentionKind::organization || body.last < body.first + 2) return;
  const auto* words = longest_match(text, body.first, TermClass::body);
  const auto* leader = words == nullptr ? nullptr : leader_behind(text, *words);
  if (leader == nullptr || leader->last != body.last) return;
  Mention mention;
  mention.kind = MentionKind::person;
  mention.first = mention.name_first = leader->first;
  mention.last = mention.name_last = leader->last;
  mention.id = text.term(*leader).id;
  mention.short_name = (leader->features & kShort) != 0;
  mention.inner = true;
  mentions.push_back(std::move(mention));
}

}  // namespace diplograph
