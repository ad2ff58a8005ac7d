#include "recognise/title_role.hpp"

#include <algorithm>
#include <string_view>

#include "recognise/words.hpp"

namespace diplograph {
namespace {

// The first head of which `fits` holds, or nullptr. A head for bodies of one kind goes before those
// for any, and counts with a body of that kind alone.
template <typename Fits>
const Match* head_with(const Text& text, const TitleParts& parts, const Fits& fits) {
  const Match* any = nullptr;
  for (const auto* head : parts.heads) {
    const auto& term = text.term(*head);
    if (!fits(term)) continue;
    if (parts.found_body && term.has("of_type", parts.body_type)) return head;
    if (any == nullptr && term.values("of_type").empty()) any = head;
  }
  return any;
}

// What follows decides; the most telling first. A bare title is one that may stand alone.
const Match& best_head(const Text& text, const TitleParts& parts, bool bare) {
  struct Clue {
    Owner owner;
    bool found;
  };
  const Clue clues[] = {{kOfPortfolio, parts.found_portfolio}, {kOfBody, parts.found_body},
                        {kOfPlace, parts.found_place},         {kOfFree, parts.read_freely},
                        {kOfState, parts.found_state},         {kOfFree, !bare}};
  for (const auto& clue : clues) {
    if (!clue.found || !parts.takes(clue.owner)) continue;
    const auto* head =
        head_with(text, parts, [&](const Term& term) { return term.may_be_of(clue.owner); });
    if (head != nullptr) return *head;
  }
  if (!bare) return *parts.heads.front();
  const auto* head =
      head_with(text, parts, [](const Term& term) { return term.has("alone", "yes"); });
  return head == nullptr ? *parts.heads.front() : *head;
}

// In a language whose words have no ending for women, a title without a mark tells nothing. Of "His
// Majesty the King" the king tells it.
Gender gender_of(const Text& text, const Match& head) {
  auto first = head.first;
  const auto* honorific = longest_match(text, first, TermClass::honorific);
  if (honorific != nullptr && honorific->last < head.last) first = honorific->last;
  if ((head.features & kFeminine) != 0 || ends_feminine(text, first)) return Gender::feminine;
  if (text.term(head).has("gender", "m")) return Gender::masculine;
  // Where no ending tells women's titles, a title is anybody's.
  return text.pack->switches().feminine_endings.empty() ? Gender::unknown : Gender::masculine;
}

// "the official said", "said the official", "the official, who": the bare head between an article
// and what he says.
bool speaks(const Text& text, const Match& head) {
  if (head.first < 2 || head.last >= text.tokens.size()) return false;
  const auto* article = word_match(text, head.first - 1, WordClass::article);
  if (article == nullptr || text.term(*article).has("number", "singular")) return false;
  const auto behind = is_comma(text, head.last) ? head.last + 1 : head.last;
  return is_finite_saying(text, head.last) || is_finite_saying(text, head.first - 2) ||
         (behind < text.tokens.size() && is_word(text, behind, WordClass::relative));
}

bool may_stand_alone(const Text& text, const Match& head) {
  const auto alone = text.term(head).value("alone");
  return alone == "yes" || (alone == "speaker" && speaks(text, head));
}

}  // namespace

bool choose_role(const Text& text, TitleParts& parts) {
  auto& title = parts.title;
  const auto& front = *parts.heads.front();
  const bool bare = title.last <= front.last;
  const auto& head = best_head(text, parts, bare);
  const auto& term = text.term(head);
  const auto role = parse<Role>(term.id);
  if (!role) return false;
  // "acting assistant secretary": who stands in for an officer holds his office.
  const bool stands_in = *role == Role::charge_daffaires && parts.owner_role;
  title.role = stands_in ? *parts.owner_role : *role;
  if (stands_in) parts.owner_role.reset();
  // "head of the finance committee in the parliament": other words between make him a member.
  if (title.role == Role::parliament_speaker && parts.read_freely) title.role = Role::legislator;
  title.gender = gender_of(text, front);
  if (const auto owner = parse<Role>(term.value("owner"))) parts.owner_role = owner;
  for (const std::string_view key : {"of_state", "of_org"}) {
    if (title.of.empty()) title.of = term.value(key);
  }
  title.alone = bare && front.last - front.first == 1 && title.of.empty();
  title.plural = (head.features & (kDual | kPlural)) != 0 || !term.value("number").empty();
  return title.plural || term.owners == 0 || !bare || may_stand_alone(text, head) ||
         !title.of.empty();
}

bool is_diplomat(Role role) {
  return role == Role::ambassador || role == Role::charge_daffaires || role == Role::attache;
}

}  // namespace diplograph
