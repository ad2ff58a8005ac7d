#include "extract/denied_predicate.hpp"

#include <algorithm>

#include "recognise/words.hpp"

namespace diplograph {
namespace {

// "the visit", "his visit", "Kerry's visit": one that is known.
bool is_known_event(const Reading& reading, const Match& noun) {
  const auto& text = reading.text;
  if ((noun.features & (kPast | kPresent)) != 0 || noun.clitics.any()) return false;
  if (has_article(text, noun.first) || (noun.features & kPronoun) != 0) return true;
  const auto m = noun.last < text.tokens.size() ? reading.mention_at[noun.last] : kNone;
  return m != kNone && !reading.mentions[m].clitics.any() && !reading.mentions[m].adjective;
}

// A word behind a negation that neither tells of an event nor of what becomes of one: "did not meet
// expectations".
bool tells_nothing_of_events(const Text& text, std::uint32_t token) {
  const auto matches = text.matches_at(token);
  return std::none_of(matches.begin(), matches.end(), [&](const Match& match) {
    const auto term_class = text.brief(match).term_class;
    return term_class == TermClass::event || term_class == TermClass::word;
  });
}

}  // namespace

bool denies_predicate(const Reading& reading, const Match& negation, const Match& trigger) {
  const auto& text = reading.text;
  const auto behind = negation.last;
  if (!text.pack->switches().verb_first || behind > trigger.first) return false;
  const bool copula = text.term(negation).has("sense", "copula") && behind == trigger.first;
  const bool verb = behind + 1 == trigger.first && tells_nothing_of_events(text, behind);
  return (copula || verb) && is_known_event(reading, trigger);
}

bool comprises(const Text& text, const Match& verb, const Match& noun) {
  return verb.last == noun.first && text.term(verb).has("sense", "comprise");
}

}  // namespace diplograph
