#include "extract/status.hpp"

#include <algorithm>
#include <optional>

#include "extract/chronology.hpp"
#include "extract/content.hpp"
#include "extract/denied_predicate.hpp"
#include "extract/description.hpp"
#include "extract/former_plan.hpp"
#include "extract/governor.hpp"
#include "extract/holding.hpp"
#include "extract/main_verb.hpp"
#include "extract/narrative.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/stance.hpp"
#include "extract/status_cues.hpp"
#include "extract/subject.hpp"
#include "extract/told_of_noun.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kAttending = 2;  // words of "take part in"

// "The minister meets his counterpart": with its subject ahead, a sentence in the present is a
// headline or a caption.
bool is_caption(const Reading& reading, const Match& verb) {
  const auto start = start_of_line(reading, verb.first);
  const auto ahead = subject_ahead(reading, verb.first);
  return !ahead.empty() && reading.mentions[ahead.front()].first == start &&
         reading.mentions[ahead.front()].clitics == Clitics{};
}

// "has been holding talks since": what began goes on.
bool goes_on(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  // "the first who visits since": a visit is over soon.
  if (is_visit(text.term(verb))) return false;
  const auto end = text.sentences[reading.sentence_of[verb.first]].last;
  for (auto i = verb.last; i < end && !reading.opens_clause(i); ++i) {
    const auto* preposition = word_match(text, i, WordClass::preposition);
    if (preposition != nullptr && text.term(*preposition).slot == Slot::since) return true;
  }
  return false;
}

bool is_dated_behind(const Reading& reading, const Match& verb) {
  const auto end = reading.text.sentences[reading.sentence_of[verb.first]].last;
  for (auto i = verb.last; i < end && !reading.opens_clause(i); ++i) {
    if (reading.date_of[i] != kNone) return true;
  }
  return false;
}

// "said that the minister is on a visit", "the minister, who is paying a visit": with its subject
// ahead of it in an inner clause, and no day named, what is carried out goes on.
bool is_under_way(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  const auto& term = text.term(verb);
  const bool lasts = term.has("light", "yes") || term.has("sense", "visit");
  if (!lasts || verb.clitics.any() || is_dated_behind(reading, verb)) return false;
  const auto start = text.sentences[reading.sentence_of[verb.first]].first;
  // "while the minister is making a tour"
  if (verb.first > start && (conjunction_of(text, verb.first - 1, "while") != nullptr ||
                             conjunction_of(text, verb.first - 1, "when") != nullptr))
    return true;
  if (verb.first > start + 1 && is_word(text, verb.first - 1, WordClass::relative)) {
    auto before = verb.first - 2;
    if (is_comma(text, before) && before > start) --before;
    const auto m = reading.mention_of[before];
    return m != kNone && is_people(reading.mentions[m].kind);
  }
  const auto ahead = subject_ahead(reading, verb.first);
  if (ahead.empty()) return false;
  const auto first = reading.mentions[ahead.front()].first;
  return first > start && is_word(text, first - 1, WordClass::that);
}

// "said that the meeting between A and B will be held": the verb of the clause that the noun opens.
bool is_to_come(const Reading& reading, const Match& noun) {
  const auto& text = reading.text;
  const auto& sentence = text.sentences[reading.sentence_of[noun.first]];
  const bool opens = noun.first == sentence.first || is_word(text, noun.first - 1, WordClass::that);
  if (!opens || noun.clitics.preposition != 0) return false;
  for (auto i = noun.last; i < sentence.last; ++i) {
    if (reading.mention_of[i] != kNone || reading.date_of[i] != kNone) continue;
    if (text.tokens[i].kind != TokenKind::word || is_word(text, i, WordClass::relative))
      return false;
    for (const auto& match : text.matches_at(i)) {
      if ((match.features & kPresent) != 0 && match.clitics.future != 0) return true;
    }
    if (is_finite_verb(text, i) || is_word(text, i, WordClass::that)) return false;
  }
  return false;
}

// "the statement of the meeting": what was said or written at it.
bool belongs_to_document(const Reading& reading, const Match& noun) {
  const auto start = reading.text.sentences[reading.sentence_of[noun.first]].first;
  auto at = noun.first;
  while (at > start && reading.mention_of[at - 1] == kNone && is_attribute(reading, at - 1, at))
    --at;
  return at > start && reading.mention_of[at - 1] == kNone && is_saying_noun(reading.text, at - 1);
}

// "arrived to meet", "to hold talks": the purpose of something else.
bool is_purpose(const Reading& reading, const Match& noun) {
  const auto& text = reading.text;
  if (slot_of(text, noun.clitics) == Slot::dative) return !belongs_to_document(reading, noun);
  const auto* holding = holding_before(text, noun);
  if (holding != nullptr) return slot_of(text, holding->clitics) == Slot::dative;
  // "to take part in the talks"
  const auto attending = [&](const Match& match) {
    return match.last == noun.first && slot_of(text, match.clitics) == Slot::dative &&
           text.term(match).has("sense", "attend");
  };
  const auto before = noun.first < kAttending ? 0 : noun.first - kAttending;
  return longest_match(text, before, TermClass::event, attending) != nullptr;
}

// Of an event noun that leans on a stance: "plans to hold a meeting".
Status status_by_stance(const Reading& reading, const Match& trigger, const Match& stance) {
  if (cues_around(reading, stance).condition) return Status::possible;
  const auto status = status_under(reading, stance);
  // "no meeting is planned", "there are no plans to hold a meeting"
  const auto cues = cues_around(reading, trigger);
  const bool none =
      status == Status::planned && (cues.denied || (cues.negated && stance.first > trigger.first));
  return none ? Status::denied : status;
}

// "will travel to Oslo on Thursday and meet the king": behind "and" a verb without a time of its
// own happens when the one ahead does.
std::optional<Status> status_of_joined(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  if (text.pack->switches().verb_first || (verb.features & kPresent) == 0 || verb.first == 0)
    return std::nullopt;
  const auto* conjunction = word_match(text, verb.first - 1, WordClass::conjunction);
  if (conjunction == nullptr || !text.term(*conjunction).value("sense").empty())
    return std::nullopt;
  const auto start = text.sentences[reading.sentence_of[verb.first]].first;
  for (auto i = verb.first - 1; i > start; --i) {
    const auto token = i - 1;
    if (reading.mention_of[token] != kNone || reading.date_of[token] != kNone) continue;
    if (is_word(text, token, WordClass::that) || is_quote(text, token)) return std::nullopt;
    const auto* ahead = finite_verb(reading, token);
    if (ahead == nullptr) continue;
    const auto cues = cues_around(reading, *ahead);
    const bool told = (ahead->features & kPresent) != 0 && !cues.denied && !cues.negated &&
                      !cues.cancelled && !cues.condition;
    if (cues.future && cues.negated) return Status::denied;
    if (told && cues.may) return Status::possible;
    return told && (cues.future || cues.planned) ? std::optional(Status::planned) : std::nullopt;
  }
  return std::nullopt;
}

Status status_of_word(const Reading& reading, const Match& trigger, bool headline) {
  const auto cues = cues_around(reading, trigger);
  const bool present = (trigger.features & kPresent) != 0;
  if (cues.cancelled) return Status::cancelled;
  // "if Chad does not withdraw" denies nothing.
  if (cues.denied || (cues.negated && !cues.condition)) return Status::denied;
  if (cues.condition) return Status::possible;
  if (cues.future && answers_condition(reading, trigger)) return Status::possible;
  const bool past =
      (trigger.features & kPast) != 0 && !is_passive_infinitive(reading.text, trigger);
  if (past) return Status::occurred;
  if (present && cues.may && !cues.past) return Status::possible;
  if (present && is_past_as_verb_ahead(reading, trigger)) return Status::occurred;
  if (cues.planned || cues.future || belongs_to_plan(reading, trigger)) return Status::planned;
  if (cues.possible) return Status::possible;
  if (const auto joined = status_of_joined(reading, trigger)) return *joined;
  if (is_infinitive(reading.text, trigger)) return Status::planned;
  if (cues.past) return Status::occurred;
  if (!present && is_purpose(reading, trigger)) return Status::planned;
  if (cues.ongoing) return Status::ongoing;
  const auto told = parse<Status>(reading.text.term(trigger).value("status"));
  if (present && told) return *told;
  if (present && is_ranked(reading, trigger)) return Status::occurred;
  if (present && (goes_on(reading, trigger) || is_under_way(reading, trigger)))
    return Status::ongoing;
  if (!present || headline || is_caption(reading, trigger)) return Status::occurred;
  return date_of_line(reading, trigger.first) != kNone ? Status::occurred : Status::planned;
}

Status told_status(const Reading& reading, const Match& trigger, const Match& governor,
                   bool headline) {
  const bool finite = (trigger.features & (kPast | kPresent)) != 0;
  // "refused to hold a meeting", with the verb that holds it behind "that"
  const bool held = !finite && governor.first != trigger.first &&
                    (governor.features & kPresent) != 0 && !is_occasion(reading, trigger);
  if (finite || held) {
    const auto* stance = stance_over(reading, finite ? trigger : governor);
    if (stance != nullptr) return status_under(reading, *stance);
  }
  if (finite) return status_of_word(reading, trigger, headline);
  // "is due to leave, heading for"
  if (const auto* main = main_verb_of(reading, trigger))
    return told_status(reading, *main, *main, headline);
  if (is_stance(reading.text, governor)) return status_by_stance(reading, trigger, governor);
  if (governor.first != trigger.first && is_occasion(reading, trigger)) {
    const auto own = status_of_word(reading, trigger, headline);
    if (own != Status::occurred) return own;
    const auto other = status_of_word(reading, governor, headline);
    return other == Status::planned && governor.first < trigger.first ? other : own;
  }
  if (is_to_come(reading, trigger)) return Status::planned;
  const auto* verb = description_of(reading, trigger);
  // "during a visit that he pays": it has begun.
  if (verb != nullptr && governor.first == trigger.first && (verb->features & kPresent) != 0 &&
      is_occasion(reading, trigger) && !cues_around(reading, *verb).any())
    return status_of_word(reading, trigger, headline);
  const auto status = status_of_word(reading, verb != nullptr ? *verb : governor, headline);
  // "that (the) holding of a meeting between A and B is ruled out": written as "held" is
  const bool held_noun =
      governor.last == trigger.first && is_light_noun(reading.text, governor.first);
  const auto told = status == Status::occurred && (governor.first == trigger.first || held_noun)
                        ? told_of_noun(reading, trigger)
                        : std::nullopt;
  if (told || governor.first == trigger.first) return told.value_or(status);
  const auto own = status_of_word(reading, trigger, headline);
  return own == Status::occurred && !comprises(reading.text, governor, trigger) ? status : own;
}

}  // namespace

bool is_infinitive(const Text& text, const Match& verb) {
  if ((verb.features & kPresent) == 0 || verb.first == 0) return false;
  const auto* to = word_match(text, verb.first - 1, WordClass::preposition);
  return to != nullptr && text.term(*to).slot == Slot::to;
}

bool has_cue(const Reading& reading, const Match& verb) {
  if (stance_over(reading, verb) != nullptr) return true;
  return cues_around(reading, verb).any() || is_infinitive(reading.text, verb);
}

bool is_unsaid(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  if (verb.clitics.future != 0) return true;
  const auto& sentence = text.sentences[reading.sentence_of[verb.first]];
  for (auto i = verb.first; i > sentence.first && verb.first - i < 4; --i) {
    if (reading.date_of[i - 1] != kNone) continue;  // "the next day"
    if (is_word(text, i - 1, WordClass::planned) || is_word(text, i - 1, WordClass::future))
      return true;
    if (i == verb.first && is_word(text, i - 1, WordClass::negation)) return true;
    if (is_comma(text, i - 1)) return false;
  }
  return false;
}

Status status_of(const Reading& reading, const Match& trigger, const Match& governor,
                 bool headline) {
  const auto status = told_status(reading, trigger, governor, headline);
  const bool dropped = status == Status::planned && is_former_plan(reading, trigger) &&
                       came_to_nothing(reading, trigger);
  return dropped ? Status::cancelled : status;
}

}  // namespace diplograph
