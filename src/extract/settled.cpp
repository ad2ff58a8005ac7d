#include "extract/settled.hpp"

#include "extract/governor.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/stance.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

// "the agreement of A and B on"
bool names_pair_on(const Reading& reading, const Match& noun, const Clause& clause) {
  const auto* pair = clause.find(Slot::object);
  if (pair == nullptr || pair->mentions.size() < 2 ||
      reading.mentions[pair->mentions.front()].first != noun.last)
    return false;
  const auto behind = reading.mentions[pair->mentions.back()].last;
  return behind < reading.text.tokens.size() && preposition_slot(reading.text, behind) == Slot::on;
}

// "pointed to the agreement of", not "called for the agreement of".
bool is_told(const Reading& reading, const Match& noun) {
  const auto* verb = governor_of(reading, noun);
  if (verb == nullptr || verb->first > noun.first || is_stance(reading.text, *verb)) return false;
  const auto* says = longest_match(reading.text, verb->first, TermClass::saying);
  return says != nullptr && reading.text.term(*says).value("act") != "request";
}

// "according to a Kenyan-Somali agreement"
bool is_followed(const Text& text, const Match& noun) {
  if (noun.first == 0) return false;
  const auto* source = longest_match(text, noun.first - 1, TermClass::saying);
  return source != nullptr && text.term(*source).has("kind", "source");
}

}  // namespace

bool is_settled(const Reading& reading, const Match& noun, const Clause& clause) {
  if (reading.text.brief(noun).event_class() != EventClass::agreement) return false;
  if (names_pair_on(reading, noun, clause)) return is_told(reading, noun);
  const bool given = has_article(reading.text, noun.last - 1) && !is_matter(reading, noun);
  if (!given && !is_followed(reading.text, noun)) return false;
  if (const auto* between = clause.find(Slot::between)) return between->mentions.size() > 1;
  const auto* sides = clause.find(Slot::nisba);
  if (sides == nullptr || sides->mentions.size() < 2) return false;
  const auto& first = reading.mentions[sides->mentions[0]];
  return past_hyphens(reading.text, first.last, clause.last) ==
         reading.mentions[sides->mentions[1]].first;
}

}  // namespace diplograph
