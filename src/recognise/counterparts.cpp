#include "recognise/counterparts.hpp"

#include <utility>

#include "recognise/bodies.hpp"
#include "recognise/counterpart_names.hpp"
#include "recognise/person_names.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

bool is_several(const Text& text, const Match& word) {
  const auto number = text.term(word).value("number");
  return number == "dual" || number == "plural";
}

// "from Kenya, Chad and the Sudan": where owners stand first, words and commas part the states that
// follow. The token of the next; `token` where none comes.
std::uint32_t behind_separator(const Stretch& stretch, std::uint32_t token) {
  const auto& text = stretch.text;
  if (!text.pack->switches().owner_first || !stretch.holds(token)) return token;
  auto at = is_comma(text, token) ? token + 1 : token;
  if (stretch.holds(at) && is_word(text, at, WordClass::conjunction)) ++at;
  if (at == token || !stretch.holds(at)) return token;
  at = skip_article(text, at);
  const auto next = stretch.holds(at) ? read_body(text, at) : std::nullopt;
  return next && next->kind == MentionKind::state && !next->adjective ? at : token;
}

// The states behind the word: one, or as many as follow where it speaks of several.
std::vector<Mention> read_states(const Stretch& stretch, std::uint32_t token, bool several) {
  std::vector<Mention> states;
  while (stretch.holds(token)) {
    auto body = read_body(stretch.text, token);
    if (!body || body->kind == MentionKind::place || body->kind == MentionKind::organization ||
        body->kind == MentionKind::capital) {
      break;
    }
    if (body->clitics.preposition != 0 || (body->clitics.conjunction != 0 && !several)) break;
    token = body->last;
    states.push_back(std::move(*body));
    if (!several) break;
    // "the counterparts (French) and (German)": joined by a word of its own.
    if (stretch.holds(token + 1) && is_word(stretch.text, token, WordClass::conjunction)) {
      const auto next = read_body(stretch.text, token + 1);
      if (next && next->adjective) ++token;
    }
    token = behind_separator(stretch, token);
  }
  return states;
}

// "his counterparts in the Gulf Cooperation Council", "in each of Egypt and Kenya", "from Kenya":
// whose they are.
std::vector<Mention> read_lands(const Stretch& stretch, std::uint32_t token, bool several) {
  const auto& text = stretch.text;
  if (!stretch.holds(token)) return {};
  const auto* in = word_match(text, token, WordClass::preposition);
  if (in == nullptr || !stretch.holds(in->last)) return {};
  const auto slot = text.term(*in).slot;
  const bool tied =
      text.pack->switches().owner_first ? slot == Slot::from || slot == Slot::of : slot == Slot::in;
  if (!tied) return {};
  const auto* each = word_match(text, in->last, WordClass::both_of);
  const auto first = each == nullptr ? skip_article(text, in->last) : each->last;
  auto states = read_states(stretch, first, several);
  // "met his counterpart in Kenya" may say where; "his counterpart in Kenya, Musalia" does not.
  Mention probe;
  const bool where = !text.pack->switches().owner_first && !several;
  if (where && !states.empty() && !read_title_name(stretch, states.back().last, probe)) return {};
  if (!states.empty() || !several || !stretch.holds(first)) return states;
  auto body = read_body(text, first);
  if (body && body->kind == MentionKind::organization && !body->id.empty() && !body->clitics.any())
    states.push_back(std::move(*body));
  return states;
}

Gender gender_of(const Text& text, const Match& word) {
  const auto gender = text.term(word).value("gender");
  if (gender == "f") return Gender::feminine;
  return gender == "m" ? Gender::masculine : Gender::unknown;
}

std::uint32_t add_each(const Match& word, const std::vector<Mention>& states,
                       std::vector<Mention>& mentions) {
  for (const auto& state : states) {
    const bool opening = &state == &states.front();
    Mention mention;
    mention.kind = MentionKind::counterpart;
    mention.first = opening ? word.first : state.first;
    mention.last = state.last;
    mention.clitics = opening ? word.clitics : state.clitics;
    mention.as = MentionForm::description;
    TitleMention title;
    title.of = state.id;
    title.first = word.first;
    title.last = state.last;
    mention.titles = {std::move(title)};
    mentions.push_back(state);
    mentions.back().inner = true;
    mentions.push_back(std::move(mention));
  }
  return states.empty() ? word.first : states.back().last;
}

// `whole`: the word with the states that stand by it.
std::uint32_t add_one(const Stretch& stretch, const Match& whole, std::vector<Mention> states,
                      std::vector<Mention>& mentions) {
  Mention mention;
  mention.kind = MentionKind::counterpart;
  mention.first = whole.first;
  mention.last = whole.last;
  mention.clitics = whole.clitics;
  TitleMention title;
  title.first = whole.first;
  title.last = whole.last;
  title.gender = gender_of(stretch.text, whole);
  if (!states.empty()) title.of = states.front().id;
  mention.titles.push_back(std::move(title));
  for (auto& state : states) {
    state.inner = true;
    mentions.push_back(std::move(state));
  }
  read_title_name(stretch, mention.last, mention);
  if (mention.has_name()) {
    mention.last = behind_name(stretch, mention);
  } else {
    mention.as = MentionForm::description;
  }
  const auto last = mention.last;
  mentions.push_back(std::move(mention));
  return last;
}

// "his counterparts, the Turkish Hakan Fidan and the Russian Sergey Lavrov": each state with its
// name. The token behind them; `word.first` where no name stands by the first.
std::uint32_t add_named_each(const Stretch& stretch, const Match& word,
                             std::vector<Mention>& mentions) {
  const auto& text = stretch.text;
  auto behind = word.first;
  for (auto token = word.last; stretch.holds(token); token = behind) {
    const bool opening = behind == word.first;
    if (is_comma(text, token)) ++token;
    auto state = stretch.holds(token) ? read_body(text, token) : std::nullopt;
    const bool joined = state && state->clitics.conjunction != 0;
    if (!state || !state->adjective || state->clitics.preposition != 0 || joined == opening) break;
    auto whole = word;
    whole.last = state->last;
    if (!opening) {
      whole.first = token;
      whole.clitics = state->clitics;
    }
    const auto before = mentions.size();
    const auto next = add_one(stretch, whole, {std::move(*state)}, mentions);
    if (!mentions.back().has_name()) {
      mentions.resize(before);
      break;
    }
    behind = next;
  }
  return behind;
}

// The states that stand before the word: "Egyptian", "US", "Russian, Turkish and Iranian".
std::vector<Mention> states_ahead(const Stretch& stretch, std::uint32_t token) {
  const auto& text = stretch.text;
  std::vector<Mention> states;
  while (stretch.holds(token)) {
    const bool joint = is_comma(text, token) || is_word(text, token, WordClass::conjunction);
    if (joint && !states.empty()) {
      ++token;
      continue;
    }
    auto body = read_body(text, token);
    if (!body || (!body->adjective && body->kind != MentionKind::state)) break;
    token = body->last;
    states.push_back(std::move(*body));
  }
  return states;
}

// "his Egyptian counterpart", "her Russian and Turkish counterparts": the states stand first.
std::uint32_t read_states_first(const Stretch& stretch, std::uint32_t token,
                                std::vector<Mention>& mentions) {
  const auto& text = stretch.text;
  const bool owned =
      is_word(text, token, WordClass::pronoun) || is_word(text, token, WordClass::article);
  auto states = states_ahead(stretch, owned ? token + 1 : token);
  if (states.empty() || !stretch.holds(states.back().last)) return token;
  const auto* word = word_match(text, states.back().last, WordClass::counterpart);
  if (word == nullptr) return token;
  if (states.size() == 1) {
    auto whole = *word;
    whole.first = token;
    return add_one(stretch, whole, std::move(states), mentions);
  }
  auto opening = *word;
  opening.first = token;
  if (const auto last = add_names_of_each(stretch, opening, states, mentions); last != token)
    return last;
  add_each(opening, states, mentions);
  mentions.back().last = word->last;
  return word->last;
}

// "will host", "is set to host": a verb that is spelt like the noun.
bool is_verb_here(const Text& text, const Match& word) {
  if (word.first == 0 || word.last > word.first + 1 || !text.has(word.first, TermClass::event))
    return false;
  const auto before = word.first - 1;
  const auto* to = word_match(text, before, WordClass::preposition);
  return is_word(text, before, WordClass::future) || is_auxiliary(text, before) ||
         (to != nullptr && text.term(*to).value("sense") == "to");
}

}  // namespace

std::uint32_t read_counterpart(const Stretch& stretch, std::uint32_t token,
                               std::vector<Mention>& mentions) {
  const auto* word = word_match(stretch.text, token, WordClass::counterpart);
  if (word == nullptr) {
    return stretch.text.pack->switches().owner_first ? read_states_first(stretch, token, mentions)
                                                     : token;
  }
  if (is_verb_here(stretch.text, *word)) return token;
  const bool several = is_several(stretch.text, *word);
  if (several) {
    if (const auto behind = add_named_each(stretch, *word, mentions); behind != token)
      return behind;
    const bool apart = stretch.text.pack->switches().owner_first;
    if (const auto behind = apart ? add_names_with_lands(stretch, *word, mentions) : token;
        behind != token)
      return behind;
  }
  const bool comma = stretch.holds(word->last) && is_comma(stretch.text, word->last);
  auto states = read_states(stretch, comma ? word->last + 1 : word->last, several);
  if (states.empty()) states = read_lands(stretch, word->last, several);
  if (several) return add_each(*word, states, mentions);
  auto whole = *word;
  if (!states.empty()) whole.last = states.back().last;
  return add_one(stretch, whole, std::move(states), mentions);
}

}  // namespace diplograph
