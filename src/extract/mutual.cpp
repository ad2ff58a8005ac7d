#include "extract/mutual.hpp"

#include <algorithm>

#include "extract/clause.hpp"
#include "extract/description.hpp"
#include "extract/governor.hpp"
#include "extract/noun_phrase.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 6;  // tokens from a noun to the pronoun that points at the two
constexpr Features kTheirs = kTheir | kDual;

bool is_theirs(const Match& match) { return (match.features & kTheirs) == kTheirs; }

// "that the two held"
bool is_held_by_two(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::event, [&](const Match& match) {
           return (match.features & kDual) != 0 && (match.features & kObject) != 0 &&
                  text.term(match).has("light", "yes");
         }) != nullptr;
}

// "between the two"
bool is_between_two(const Text& text, std::uint32_t token) {
  const auto* pronoun = word_match(text, token, WordClass::preposition_pronoun);
  return pronoun != nullptr && text.term(*pronoun).has("number", "dual") &&
         text.term(*pronoun).slot == Slot::between;
}

// "took place": the verb between the noun and "between the two".
bool takes_place(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::event, [&](const Match& match) {
           return (match.features & kPast) != 0 &&
                  text.brief(match).event_class() == EventClass::take_place;
         }) != nullptr;
}

// A mention of two: "the two ministers".
bool is_of_two(const Mention& mention) {
  return mention.kind == MentionKind::both_sides ||
         (mention.kind == MentionKind::title && !mention.titles.empty() &&
          mention.titles.back().plural);
}

void add_all(const std::vector<std::uint32_t>& mentions, DraftEvent& event) {
  for (const auto m : mentions)
    event.participants.push_back({Ref::of(m), event.rule->governor_role});
}

// The subjects of the verb, where they stand on its side of the noun and are two: "said during
// their meeting", "during their meeting the two ministers said".
bool add_subjects(const Reading& reading, const Match& noun, const Match& verb, DraftEvent& event) {
  const auto clause = read_clause(reading, verb);
  const auto* subject = clause.find(Slot::subject);
  const bool ahead = verb.first < noun.first;
  if (subject == nullptr ||
      (reading.mentions[subject->mentions.back()].first < noun.first) != ahead)
    return false;
  const auto& mentions = subject->mentions;
  const bool two = mentions.size() == 2 ||
                   (mentions.size() == 1 && is_of_two(reading.mentions[mentions.front()]));
  if (two) add_all(mentions, event);
  return two;
}

// The one person of that slot who stands ahead of the noun, nullptr where there is none.
// `of_topic`: what was told of him counts as well ("greetings to the king").
const Argument* one_ahead(const Reading& reading, const Clause& clause, Slot slot,
                          const Match& noun, bool of_topic = false) {
  const auto* argument = clause.find(slot);
  const bool one = argument != nullptr && argument->mentions.size() == 1 &&
                   (of_topic || !argument->topic) &&
                   is_people(reading.mentions[argument->mentions.front()].kind) &&
                   reading.mentions[argument->mentions.front()].first < noun.first;
  return one ? argument : nullptr;
}

}  // namespace

bool add_teller_and_told(const Reading& reading, const Match& noun, const Match* verb,
                         DraftEvent& event) {
  const auto& text = reading.text;
  const bool call = text.brief(noun).event_class() == EventClass::call_noun;
  const bool talks =
      text.brief(noun).event_class() == EventClass::meeting && event.mode == Mode::talks;
  if (verb == nullptr || verb->first > noun.first || (!call && !talks) ||
      (noun.features & (kPronoun | kDefinite)) != 0 || !is_tied(reading, noun) ||
      is_described(reading, noun))
    return false;
  const auto clause = read_clause(reading, *verb);
  const auto* subject = one_ahead(reading, clause, Slot::subject, noun);
  const auto* told = one_ahead(reading, clause, Slot::dative, noun);
  const bool tells = longest_match(text, verb->first, TermClass::saying) != nullptr ||
                     (verb->features & kDual) != 0 ||
                     text.term(*verb).has("plover", to_string(Plover::AGREE));
  if (told == nullptr && call) told = one_ahead(reading, clause, Slot::object, noun);
  if (!tells) return false;
  // "the two presidents announced in a meeting"
  const auto* tellers = clause.find(Slot::subject);
  const bool two = tellers != nullptr &&
                   (tellers->mentions.size() == 2 || (verb->features & kDual) != 0 ||
                    reading.mentions[tellers->mentions.front()].kind == MentionKind::both_sides);
  if (told == nullptr && two && add_subjects(reading, noun, *verb, event)) return true;
  if (subject == nullptr || told == nullptr) return false;
  add_all(subject->mentions, event);
  add_all(told->mentions, event);
  return true;
}

bool add_actor_and_other(const Reading& reading, const Match& noun, const Match* verb,
                         DraftEvent& event) {
  const auto& text = reading.text;
  if (verb == nullptr || verb->first > noun.first || (noun.features & kPronoun) == 0 ||
      (noun.features & kTheir) != 0 || noun.last >= text.tokens.size())
    return false;
  const auto* other = word_match(text, noun.last, WordClass::preposition_pronoun);
  if (other == nullptr || text.term(*other).slot == Slot::in ||
      text.term(*other).slot == Slot::between)
    return false;
  const auto clause = read_clause(reading, *verb);
  const auto* subject = one_ahead(reading, clause, Slot::subject, noun);
  if (subject == nullptr) return false;
  for (const auto slot : {Slot::to, Slot::dative, Slot::object, Slot::with, Slot::from}) {
    const auto* told = one_ahead(reading, clause, slot, noun, true);
    if (told == nullptr) continue;
    add_all(subject->mentions, event);
    add_all(told->mentions, event);
    return true;
  }
  return false;
}

bool is_of_two_pointed_at(const Reading& reading, const Match& noun) {
  // "agreed on a meeting between the two" is none yet.
  if (!is_tied(reading, noun) && !is_described(reading, noun)) return false;
  if (is_theirs(noun)) return true;
  if ((noun.features & kPronoun) != 0) return false;
  const auto& text = reading.text;
  const auto end =
      std::min(text.sentences[reading.sentence_of[noun.first]].last, noun.last + kReach);
  for (auto i = noun.last; i < end; ++i) {
    if (is_between_two(text, i) || is_held_by_two(text, i)) return true;
    if (reading.mention_of[i] != kNone) return false;
    const bool passes =
        reading.date_of[i] != kNone || takes_place(text, i) || is_attribute(reading, i, i + 1);
    if (!passes) return false;
  }
  return false;
}

void add_two_pointed_at(const Reading& reading, const Match& noun, const Match* verb,
                        DraftEvent& event) {
  if (verb != nullptr && add_subjects(reading, noun, *verb, event)) return;
  std::vector<std::uint32_t> named;
  const auto start = reading.text.sentences[reading.sentence_of[noun.first]].first;
  for (auto i = noun.first; i > start; --i) {
    const auto m = reading.mention_at[i - 1];
    if (m == kNone || !is_people(reading.mentions[m].kind) || reading.mentions[m].inner ||
        reading.mentions[m].adjective)
      continue;
    if (is_of_two(reading.mentions[m])) return add_all({m}, event);
    named.insert(named.begin(), m);
  }
  if (named.size() == 2) return add_all(named, event);
  if (named.empty())
    event.participants.push_back(
        {Ref::dropped(noun.first, Ref::Who::pair), event.rule->governor_role});
}

}  // namespace diplograph
