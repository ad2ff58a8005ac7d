#include "recognise/lands_of_kind.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "recognise/words.hpp"

namespace diplograph {
namespace {

// The states that the mentions name, or that those whom the lexicon knows serve.
std::set<std::string, std::less<>> states_named(const Text& text,
                                                const std::vector<Mention>& mentions) {
  std::set<std::string, std::less<>> states;
  for (const auto& mention : mentions) {
    if (mention.id.starts_with("state:")) states.insert(mention.id);
    for (const auto& title : mention.titles) {
      if (title.of.starts_with("state:")) states.insert(title.of);
    }
    const auto* known = text.pack->common().find(mention.id);
    if (known == nullptr || !mention.id.starts_with("person:")) continue;
    for (const auto& office : known->values("office")) {
      const auto first = office.find("state:");
      if (first != office.npos)
        states.insert(std::string(office.substr(first, office.find(':', first + 6) - first)));
    }
  }
  return states;
}

// The one of the term's states that is named; "" if none or several are.
std::string_view only_one(const Term& term, const std::set<std::string, std::less<>>& named) {
  std::string_view only;
  for (const auto& state : term.values("state")) {
    if (!named.contains(state)) continue;
    if (!only.empty()) return {};
    only = state;
  }
  return only;
}

}  // namespace

void name_lands_of_kind(const Text& text, std::vector<Mention>& mentions) {
  std::vector<const Match*> words;
  for (std::uint32_t token = 0; token < text.tokens.size(); ++token) {
    if (const auto* word = word_match(text, token, WordClass::land_of_kind)) words.push_back(word);
  }
  if (words.empty()) return;
  std::vector<bool> taken(text.tokens.size());
  for (const auto& mention : mentions)
    std::fill(taken.begin() + mention.first, taken.begin() + mention.last, true);
  const auto named = states_named(text, mentions);
  for (const auto* word : words) {
    const auto state = taken[word->first] ? std::string_view() : only_one(text.term(*word), named);
    if (state.empty()) continue;
    Mention mention;
    mention.kind = MentionKind::state;
    mention.first = mention.name_first = word->first;
    mention.last = mention.name_last = word->last;
    mention.clitics = word->clitics;
    mention.as = MentionForm::description;
    mention.id = state;
    mentions.push_back(std::move(mention));
  }
}

}  // namespace diplograph
