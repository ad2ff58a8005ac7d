#include "extract/holding.hpp"

#include "extract/governor.hpp"
#include "extract/stance.hpp"
#include "extract/status.hpp"
#include "recognise/words.hpp"

namespace diplograph {

const Match* holding_before(const Text& text, const Match& noun) {
  if (noun.first == 0 || noun.clitics.any()) return nullptr;
  const auto* match =
      longest_match(text, noun.first - 1, TermClass::event, [&](const Match& other) {
        const auto& brief = text.brief(other);
        const auto& term = text.term(other);
        return (other.features & (kPast | kPresent | kParticiple)) == 0 &&
               (term.has("light", "yes") || brief.event_class() == EventClass::take_place ||
                term.has("sense", "host"));
      });
  return match != nullptr && match->last == noun.first ? match : nullptr;
}

const Match* over_holding(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  if (verb.clitics.conjunction != 0 || !text.term(verb).has("light", "yes")) return &verb;
  const auto start = text.sentences[reading.sentence_of[verb.first]].first;
  for (auto i = verb.first; i > start; --i) {
    if (const auto* stance = stance_at(reading, i - 1)) {
      // "is expected to hold talks": who holds them is expected to.
      if (text.term(*stance).has("voice", "passive") && is_infinitive(text, verb)) return &verb;
      return governs(reading, *stance, verb) ? stance : &verb;
    }
    if (reading.mention_of[i - 1] == kNone && finite_verb(reading, i - 1) != nullptr) break;
  }
  return &verb;
}

}  // namespace diplograph
