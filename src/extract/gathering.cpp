#include "extract/gathering.hpp"

#include <algorithm>

#include "extract/description.hpp"
#include "extract/governor.hpp"
#include "extract/subject.hpp"
#include "extract/waiting.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kNounReach = 4;   // tokens between a verb and the noun of its meeting
constexpr std::uint32_t kToldAgain = 2;   // sentences from a meeting to the one that dates it
constexpr std::uint32_t kGuestReach = 8;  // tokens between "his reception" and "of him"

bool gathers(const Term& term) { return term.has("sense", "gather"); }

bool names_meeting(const Reading& reading, std::uint32_t token) {
  const auto* noun = reading.mention_of[token] != kNone
                         ? nullptr
                         : longest_match(reading.text, token, TermClass::event);
  return noun != nullptr && reading.text.brief(*noun).event_class() == EventClass::meeting;
}

// "of him": what may stand between is a prayer, a day, a mark.
bool has_guest_pronoun(const Reading& reading, std::uint32_t first) {
  const auto& text = reading.text;
  const auto end =
      std::min(text.sentences[reading.sentence_of[first - 1]].last, first + kGuestReach);
  for (auto i = first; i < end; ++i) {
    const auto* pronoun = word_match(text, i, WordClass::preposition_pronoun);
    if (pronoun != nullptr) return text.term(*pronoun).slot == Slot::dative;
    if (const auto* prayer = word_match(text, i, WordClass::prayer)) {
      i = prayer->last - 1;
      continue;
    }
    if (text.tokens[i].kind == TokenKind::word && reading.date_of[i] == kNone &&
        !is_adverb(text, i))
      return false;
  }
  return false;
}

}  // namespace

bool brings_together(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  if ((verb.features & kObject) == 0 || !gathers(text.term(verb))) return false;
  const auto& sentence = text.sentences[reading.sentence_of[verb.first]];
  const auto first = verb.first - std::min(verb.first - sentence.first, kNounReach);
  const auto last = std::min(sentence.last, verb.last + kNounReach);
  for (auto i = first; i < last; ++i) {
    if (names_meeting(reading, i)) return true;
  }
  return false;
}

Ref brought_together(const Match& verb) {
  auto who = (verb.features & kHer) != 0 ? Ref::Who::woman : Ref::Who::man;
  if ((verb.features & kTheir) != 0) who = Ref::Who::pair;
  return Ref::dropped(verb.first, who);
}

bool is_joined(const Text& text, const Match& noun) {
  if (noun.first == 0) return false;
  return longest_match(text, noun.first - 1, TermClass::event, [&](const Match& match) {
           return match.last == noun.first && (match.features & kObject) == 0 &&
                  gathers(text.term(match));
         }) != nullptr;
}

bool add_host_and_guest(const Reading& reading, const Match& noun, DraftEvent& event) {
  const auto& text = reading.text;
  if (add_those_waiting(reading, noun, event)) return true;
  if (text.brief(noun).event_class() != EventClass::receive ||
      !has_guest_pronoun(reading, event.last))
    return false;
  if ((noun.features & kPronoun) == 0) {
    if (event.participants.size() != 1) return false;
    event.participants.push_back(
        {Ref::dropped(noun.first, Ref::Who::man), event.rule->governor_role});
    return true;
  }
  if (!event.participants.empty()) return false;
  std::vector<std::uint32_t> named;
  for (auto i = noun.first; i > text.sentences[reading.sentence_of[noun.first]].first; --i) {
    const auto m = reading.mention_of[i - 1];
    if (m == kNone || reading.mentions[m].first != i - 1) continue;
    const auto& mention = reading.mentions[m];
    const bool person = mention.kind == MentionKind::person || mention.kind == MentionKind::title;
    if (person && !mention.adjective && !mention.inner) named.push_back(m);
  }
  if (named.size() != 2) return false;
  for (const auto m : named) event.participants.push_back({Ref::of(m), event.rule->governor_role});
  return true;
}

bool is_talked_over(const Reading& reading, const Match& noun) {
  // "to discuss the talks with", where the discussion is a noun
  const bool discussed =
      noun.first > 0 &&
      longest_match(reading.text, noun.first - 1, TermClass::event, [&](const Match& match) {
        return match.last == noun.first &&
               reading.text.brief(match).event_class() == EventClass::talk_noun;
      }) != nullptr;
  if (discussed) return true;
  const auto* verb = governor_of(reading, noun);
  if (verb == nullptr || verb->first > noun.first || is_tied(reading, noun)) return false;
  // "dealt the meeting of A with B with the crisis": where verbs stand first, the noun is what did.
  if (verb->last == noun.first && reading.text.pack->switches().verb_first &&
      subject_ahead(reading, verb->first).empty())
    return false;
  return longest_match(reading.text, verb->first, TermClass::event, [&](const Match& match) {
           return reading.text.brief(match).event_class() == EventClass::talk &&
                  (match.features & (kPast | kPresent)) != 0;
         }) != nullptr;
}

bool may_tell_again(const Match& noun, const DraftEvent& again) {
  return (noun.features & kDefinite) != 0 && again.participants.empty() &&
         again.rule->type == EventType::meeting;
}

void tell_again(const Reading& reading, const Match& noun, const DraftEvent& again,
                std::vector<DraftEvent>& events) {
  if (!may_tell_again(noun, again) || again.date == kNone || again.status != Status::occurred)
    return;
  const bool pointed =
      noun.first > 0 && is_word(reading.text, noun.first - 1, WordClass::demonstrative);
  if (!pointed && !is_described(reading, noun)) return;
  const bool call = again.mode == Mode::call;
  const auto told = std::find_if(events.rbegin(), events.rend(), [](const DraftEvent& event) {
    return event.rule->type == EventType::meeting;
  });
  if (told == events.rend() || told->date != kNone || told->status != Status::occurred ||
      (told->mode == Mode::call) != call)
    return;
  const auto gap = reading.sentence_of[noun.first] - reading.sentence_of[told->trigger_first];
  if (gap <= kToldAgain) told->date = again.date;
}

}  // namespace diplograph
