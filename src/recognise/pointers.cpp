#include "recognise/pointers.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "recognise/bodies.hpp"
#include "recognise/honorifics.hpp"
#include "recognise/name_words.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::pair<WordClass, MentionKind> kPointers[] = {
    {WordClass::honour, MentionKind::honour},
    {WordClass::own_state, MentionKind::own_state},
    {WordClass::both_states, MentionKind::both_states},
    {WordClass::both_sides, MentionKind::both_sides},
    {WordClass::latter, MentionKind::latter}};

// "a security | Zambian delegation": behind the adjectives that tell of what kind it is.
std::uint32_t behind_kind(const Stretch& stretch, std::uint32_t token) {
  const auto& text = stretch.text;
  while (stretch.holds(token) && !is_word(text, token, WordClass::side)) {
    const auto* kind = longest_match(text, token, TermClass::common, [&](const Match& match) {
      return text.brief(match).common_class() == CommonClass::adjective && !match.clitics.any();
    });
    if (kind == nullptr) break;
    token = kind->last;
  }
  return token;
}

// An adjective of state stands at `token`: "(the) Russian (side)".
bool is_qualified(const Stretch& stretch, std::uint32_t token) {
  if (!stretch.holds(token)) return false;
  const auto body = read_body(stretch.text, token);
  return body && body->adjective && !body->clitics.any();
}

// "the Russian and the Chinese side": each state acts.
std::uint32_t add_sides(const Stretch& stretch, const Match& head, std::vector<Mention>& mentions) {
  const auto first = behind_kind(stretch, head.last);
  auto token = first;
  while (stretch.holds(token)) {
    const bool opening = token == first;
    auto body = read_body(stretch.text, token);
    if (!body || !body->adjective || body->clitics.preposition != 0) break;
    if (!opening && body->clitics.conjunction == 0) break;
    if (opening) {
      body->first = head.first;
      body->clitics = head.clitics;
    }
    body->adjective = false;
    token = body->last;
    mentions.push_back(std::move(*body));
  }
  return token;
}

// "the two sides"; "the two ministers", who have an office.
std::uint32_t add_pointer(const Text& text, const Match& word, MentionKind kind,
                          std::vector<Mention>& mentions) {
  Mention mention;
  mention.kind = kind;
  mention.first = word.first;
  mention.last = word.last;
  mention.clitics = word.clitics;
  mention.as = MentionForm::description;
  if (const auto role = parse<Role>(text.term(word).value("role"))) {
    TitleMention title;
    title.role = *role;
    title.first = word.first;
    title.last = word.last;
    title.plural = true;
    mention.titles.push_back(std::move(title));
  }
  mentions.push_back(std::move(mention));
  return word.last;
}

std::uint32_t read_side(const Stretch& stretch, std::uint32_t token,
                        std::vector<Mention>& mentions) {
  const auto* side = word_match(stretch.text, token, WordClass::side);
  const bool of_state = side != nullptr && is_qualified(stretch, behind_kind(stretch, side->last));
  return of_state ? add_sides(stretch, *side, mentions) : token;
}

// The capital of the state at `token`, as the lexicon knows it; "" if no state stands there.
std::string_view capital_of(const Text& text, const std::optional<Mention>& state) {
  if (!state || state->kind != MentionKind::state || state->clitics.any()) return {};
  const auto* entity = text.pack->common().find(state->id);
  return entity == nullptr ? std::string_view() : entity->value("capital");
}

// "said (the) last (of them)": an adjective, which right behind a finite verb stands for whom it
// qualifies. Other words of that kind need no verb.
bool stands_alone(const Text& text, const Match& match) {
  if (text.term(match).value("sense") != "alone") return true;
  if (match.first == 0 || match.clitics.any()) return false;
  const auto before = text.matches_at(match.first - 1);
  return is_finite_verb(text, match.first - 1) &&
         std::none_of(before.begin(), before.end(),
                      [](const Match& other) { return (other.features & kNoun) != 0; });
}

// Behind "his highness the prince" comes no name or title: a mark, or a word of another kind.
bool names_nobody(const Stretch& stretch, std::uint32_t token) {
  const auto& text = stretch.text;
  if (!stretch.holds(token) || text.tokens[token].kind != TokenKind::word) return true;
  const auto matches = text.matches_at(token);
  return !matches.empty() && given_name_end(text, token) == token &&
         std::none_of(matches.begin(), matches.end(), [&](const Match& match) {
           const auto term_class = text.brief(match).term_class;
           return term_class == TermClass::person || term_class == TermClass::office ||
                  (term_class == TermClass::honorific && !text.term(match).has("behind", "yes"));
         });
}

// "his excellency" is written like "his happiness", "his sovereignty" or "his state": some such
// words are of honour right behind a verb of saying or of an event alone.
bool is_of_honour(const Stretch& stretch, const Match& match) {
  const auto& text = stretch.text;
  const auto stands = text.term(match).value("stands");
  if (stands == "alone") return names_nobody(stretch, match.last);
  if (stands.empty()) return true;
  if (match.first == 0 || match.clitics.preposition != 0 || match.clitics.conjunction != 0)
    return false;
  const auto before = text.matches_at(match.first - 1);
  return std::any_of(before.begin(), before.end(), [&](const Match& verb) {
    const auto term_class = text.brief(verb).term_class;
    return (term_class == TermClass::saying || term_class == TermClass::event) &&
           (verb.features & (kPast | kPresent)) != 0;
  });
}

// "the Qatari capital Doha" names it itself.
void take_name_behind(const Stretch& stretch, std::uint32_t token, Mention& mention) {
  if (!stretch.holds(token)) return;
  const auto name = read_body(stretch.text, token);
  if (!name || name->id != mention.id) return;
  mention.name_first = name->name_first;
  mention.name_last = name->name_last;
  mention.last = name->last;
  mention.as = MentionForm::name;
}

// "the Chinese capital" is Beijing; "the Qatari capital Doha" names it itself.
std::uint32_t read_capital(const Stretch& stretch, std::uint32_t token,
                           std::vector<Mention>& mentions) {
  const auto& text = stretch.text;
  const auto* word = word_match(text, token, WordClass::capital);
  if (word == nullptr || !stretch.holds(word->last)) return token;
  auto state = read_body(text, word->last);
  const auto capital = capital_of(text, state);
  if (capital.empty()) return token;
  Mention mention;
  mention.kind = MentionKind::place;
  mention.first = token;
  mention.last = state->last;
  mention.clitics = word->clitics;
  mention.as = MentionForm::description;
  mention.id = capital;
  take_name_behind(stretch, mention.last, mention);
  state->inner = true;
  mentions.push_back(std::move(*state));
  const auto last = mention.last;
  mentions.push_back(std::move(mention));
  return last;
}

// "the Syrian capital", "the Syrian capital, Damascus": where adjectives stand first.
std::uint32_t read_capital_behind(const Stretch& stretch, std::uint32_t token,
                                  std::vector<Mention>& mentions) {
  const auto& text = stretch.text;
  if (!text.pack->switches().owner_first || !stretch.holds(token)) return token;
  auto state = read_body(text, token);
  const auto capital = capital_of(text, state);
  if (capital.empty()) return token;
  const auto at = skip_possessive(text, state->last);
  const auto* word = stretch.holds(at) ? word_match(text, at, WordClass::capital) : nullptr;
  if (word == nullptr || (at == state->last && !state->adjective)) return token;
  Mention mention;
  mention.kind = MentionKind::place;
  mention.first = token;
  mention.last = word->last;
  mention.as = MentionForm::description;
  mention.id = capital;
  const bool comma = stretch.holds(mention.last) && is_comma(text, mention.last);
  take_name_behind(stretch, comma ? mention.last + 1 : mention.last, mention);
  state->inner = true;
  mentions.push_back(std::move(*state));
  const auto last = mention.last;
  mentions.push_back(std::move(mention));
  return last;
}

// "both sides of the border": of something else.
bool opens_owner(const Stretch& stretch, std::uint32_t token) {
  const auto* of =
      stretch.holds(token) ? word_match(stretch.text, token, WordClass::preposition) : nullptr;
  return of != nullptr && !of->clitics.any() && stretch.text.term(*of).slot == Slot::of;
}

}  // namespace

std::uint32_t read_pointer(const Stretch& stretch, std::uint32_t token,
                           std::vector<Mention>& mentions) {
  for (const auto& [word_class, kind] : kPointers) {
    const auto* match = word_match(stretch.text, token, word_class);
    if (match == nullptr || opens_owner(stretch, match->last)) continue;
    // "the two presidents Sisi and Bashir"
    if (kind == MentionKind::both_sides && !stretch.text.term(*match).value("role").empty() &&
        stretch.holds(match->last) &&
        (given_name_end(stretch.text, match->last) != match->last ||
         longest_match(stretch.text, match->last, TermClass::person,
                       [](const Match& name) { return !name.clitics.any(); }) != nullptr))
      return token;
    // "the two sides, Russian and Chinese" names them itself; "the two presidents" may name people.
    if (kind == MentionKind::both_sides && is_qualified(stretch, match->last)) {
      return stretch.text.term(*match).value("role").empty() ? add_sides(stretch, *match, mentions)
                                                             : token;
    }
    if (kind == MentionKind::latter && !stands_alone(stretch.text, *match)) return token;
    if (kind == MentionKind::honour && !is_of_honour(stretch, *match)) continue;
    const auto last = add_pointer(stretch.text, *match, kind, mentions);
    if (kind == MentionKind::honour) mentions.back().last = skip_eulogy(stretch, last);
    return mentions.back().last;
  }
  if (const auto next = read_capital(stretch, token, mentions); next != token) return next;
  if (const auto next = read_capital_behind(stretch, token, mentions); next != token) return next;
  return read_side(stretch, token, mentions);
}

}  // namespace diplograph
