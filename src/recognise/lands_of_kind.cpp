#include "recognise/lands_of_kind.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "recognise/mention_order.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

using States = std::set<std::string, std::less<>>;

// The states that the mentions name, or that those whom the lexicon knows serve.
States states_named(const Text& text, const std::vector<Mention>& mentions) {
  States states;
  for (const auto& mention : mentions) {
    if (mention.id.starts_with("state:")) states.insert(mention.id);
    for (const auto& title : mention.titles) {
      if (title.of.starts_with("state:")) states.insert(title.of);
    }
    const auto* known = text.pack->common().find(mention.id);
    if (known == nullptr || !mention.id.starts_with("person:")) continue;
    for (const auto& office : known->offices) {
      if (office.of.starts_with("state:")) states.insert(office.of);
    }
  }
  return states;
}

// Those whose name begins with the word itself: "the Kingdom of Morocco".
States states_called(const Text& text, const std::vector<Mention>& mentions,
                     std::u32string_view word) {
  States states;
  for (const auto& mention : mentions) {
    if (mention.kind == MentionKind::state && mention.last > mention.first + 1 &&
        text.folded(mention.first).ends_with(word))
      states.insert(mention.id);
  }
  return states;
}

// Those whose capitals the mentions name.
States states_of_capitals(const Text& text, const std::vector<Mention>& mentions) {
  States states;
  for (const auto& mention : mentions) {
    const auto state = text.pack->common().state_of_capital(mention.id);
    if (!state.empty()) states.emplace(state);
  }
  return states;
}

// Those of the term's states that are named.
std::vector<std::string_view> named_of(const Term& term, const States& named) {
  std::vector<std::string_view> found;
  for (const auto& state : term.values("state")) {
    if (named.contains(state)) found.push_back(state);
  }
  return found;
}

// The word without what is glued to its front.
std::u32string_view form_of(const Text& text, const Match& word) {
  auto letters = text.folded(word.first);
  const auto& all = text.pack->lexicon().proclitics();
  for (const auto place : {word.clitics.conjunction, word.clitics.preposition}) {
    if (place != 0) letters.remove_prefix(std::min(letters.size(), all[place - 1].form.size()));
  }
  return letters;
}

// "the kingdom" where it is of no mention.
std::vector<const Match*> free_words(const Text& text, const std::vector<Mention>& mentions) {
  std::vector<const Match*> words;
  std::uint32_t behind = 0;  // the mentions that begin so far
  auto next = mentions.begin();
  for (std::uint32_t token = 0; token < text.tokens.size(); ++token) {
    const auto* word = word_match(text, token, WordClass::land_of_kind);
    if (word == nullptr) continue;
    for (; next != mentions.end() && next->first <= token; ++next)
      behind = std::max(behind, next->last);
    if (token >= behind) words.push_back(word);
  }
  return words;
}

}  // namespace

void name_lands_of_kind(const Text& text, std::vector<Mention>& mentions) {
  if (!text.has_anywhere(WordClass::land_of_kind)) return;
  const auto words = free_words(text, mentions);
  if (words.empty()) return;
  const auto named = states_named(text, mentions);
  const auto seated = states_of_capitals(text, mentions);
  std::vector<Mention> found;
  for (const auto* word : words) {
    const auto& term = text.term(*word);
    auto states = named_of(term, states_called(text, mentions, form_of(text, *word)));
    if (states.size() != 1) states = named_of(term, named);
    if (states.empty()) states = named_of(term, seated);
    if (states.size() != 1) continue;
    Mention mention;
    mention.kind = MentionKind::state;
    mention.first = mention.name_first = word->first;
    mention.last = mention.name_last = word->last;
    mention.clitics = word->clitics;
    mention.as = MentionForm::description;
    mention.id = states.front();
    found.push_back(std::move(mention));
  }
  merge_in_order(std::move(found), mentions);
}

}  // namespace diplograph
