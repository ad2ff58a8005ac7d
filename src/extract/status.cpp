#include "extract/status.hpp"

#include <algorithm>

#include "extract/noun_phrase.hpp"
#include "extract/stance.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kBack = 5;
constexpr std::uint32_t kAhead = 3;
constexpr std::uint32_t kContrastReach = 4;     // tokens from "but" to the negation behind it
constexpr std::uint32_t kDescriptionReach = 5;  // tokens of adjectives behind a noun

struct Cues {
  bool negated = false;
  bool planned = false;
  bool possible = false;
  bool condition = false;  // "if he met": possible, however the verb is conjugated
  bool denied = false;
  bool cancelled = false;
  bool ongoing = false;
  bool future = false;
  bool past = false;
};

void read_cue(const Term& term, Cues& cues) {
  switch (term.word_class) {
    case WordClass::negation:
      cues.negated = true;
      break;
    case WordClass::planned:
      cues.planned = true;
      cues.past = cues.past || term.value("sense") == "was";
      break;
    case WordClass::possible:
      cues.possible = true;
      cues.condition = cues.condition || term.value("sense") == "condition";
      break;
    case WordClass::denied:
      cues.denied = true;
      break;
    case WordClass::cancelled:
      cues.cancelled = true;
      break;
    case WordClass::ongoing:
      cues.ongoing = true;
      break;
    case WordClass::future:
      cues.future = true;
      break;
    case WordClass::past_marker:
      cues.past = true;
      break;
    default:
      break;
  }
}

// A finite verb that no cue is: a negation before it negates this verb alone.
bool is_other_verb(const Text& text, std::uint32_t token) {
  bool verb = false;
  for (const auto& match : text.matches_at(token)) {
    const auto& term = text.term(match);
    if (term.term_class == TermClass::word) return false;
    if (term.term_class == TermClass::common && term.id == "auxiliary") return false;
    verb = verb || (match.features & (kPast | kPresent)) != 0;
  }
  return verb;
}

void read_cues(const Reading& reading, std::uint32_t token, const Match& trigger, Cues& cues) {
  const auto& text = reading.text;
  const auto matches = text.matches_at(token);
  for (const auto& match : matches) {
    if (match.clitics.future != 0) cues.future = true;
    if (match.last < matches.front().last)
      break;  // part of a longer phrase: "no longer" denies nothing
    const auto& term = text.term(match);
    if (term.term_class != TermClass::word) continue;
    if (term.word_class == WordClass::negation && token + 1 < trigger.first &&
        is_other_verb(text, token + 1))
      continue;
    // "the cancellation of the visit", not "the cancellation of debts during the visit".
    const bool ahead = term.word_class == WordClass::cancelled && match.last <= trigger.first;
    if (ahead && !governs(reading, match, trigger)) continue;
    // "of this very month" dates something, but does not go on.
    if (term.word_class == WordClass::ongoing && reading.date_of[token] != kNone) continue;
    // "may" before a verb of the present, "has" before one of the past.
    if (term.value("sense") == "may" && (trigger.features & kPresent) == 0) continue;
    read_cue(term, cues);
  }
}

bool stops(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  return text.tokens[token].kind == TokenKind::newline || is_comma(text, token) ||
         is_mark(text, token, U':') || (is_quote(text, token) && reading.quote_of[token] == kNone);
}

Cues cues_around(const Reading& reading, const Match& trigger) {
  const auto& text = reading.text;
  const auto sentence = reading.sentence_of[trigger.first];
  const auto start = sentence == kNone ? trigger.first : text.sentences[sentence].first;
  const auto end = sentence == kNone ? trigger.last : text.sentences[sentence].last;
  Cues cues;
  for (auto i = trigger.first; i > start && trigger.first - i < kBack && !stops(reading, i - 1);
       --i) {
    read_cues(reading, i - 1, trigger, cues);
  }
  Cues behind;
  for (auto i = trigger.last; i < end && i < trigger.last + kAhead && !stops(reading, i); ++i) {
    read_cues(reading, i, trigger, behind);
  }
  // Adjectives behind a noun: "a planned meeting", "a possible visit".
  cues.planned = cues.planned || behind.planned;
  cues.possible =
      cues.possible || (behind.possible && (trigger.features & (kPast | kPresent)) == 0);
  cues.future = cues.future || behind.future || trigger.clitics.future != 0;
  cues.ongoing = cues.ongoing || behind.ongoing;
  return cues;
}

// "was to meet him, but the meeting was called off", "but could not come": what was planned came to
// nothing.
bool came_to_nothing(const Reading& reading, const Match& trigger) {
  const auto& text = reading.text;
  const auto sentence = reading.sentence_of[trigger.first];
  if (sentence == kNone) return false;
  std::uint32_t contrast = kNone;
  for (auto i = trigger.last; i < text.sentences[sentence].last; ++i) {
    if (reading.mention_of[i] != kNone) continue;
    if (is_word(text, i, WordClass::cancelled)) return true;
    const auto* stance = stance_at(reading, i);
    if (stance != nullptr && status_under(reading, *stance) == Status::cancelled) return true;
    const auto* conjunction = word_match(text, i, WordClass::conjunction);
    if (conjunction != nullptr && text.term(*conjunction).value("sense") == "contrast")
      contrast = conjunction->last;
    if (contrast != kNone && i - contrast < kContrastReach && is_word(text, i, WordClass::negation))
      return true;
  }
  return false;
}

// "The minister meets his counterpart": with its subject ahead, a sentence in the present is a
// headline or a caption.
bool is_caption(const Reading& reading, const Match& verb) {
  auto start = reading.text.sentences[reading.sentence_of[verb.first]].first;
  while (start < verb.first && reading.text.tokens[start].kind == TokenKind::punctuation) ++start;
  const auto ahead = subject_ahead(reading, verb.first);
  return !ahead.empty() && reading.mentions[ahead.front()].first == start &&
         reading.mentions[ahead.front()].clitics == Clitics{};
}

// "has been holding talks since": what began goes on.
bool goes_on(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  // "the first who visits since": a visit is over soon.
  if (text.term(verb).id.starts_with("visit")) return false;
  const auto end = text.sentences[reading.sentence_of[verb.first]].last;
  for (auto i = verb.last; i < end && !reading.opens_clause(i); ++i) {
    const auto* preposition = word_match(text, i, WordClass::preposition);
    if (preposition != nullptr && text.term(*preposition).value("sense") == "since") return true;
  }
  return false;
}

// The verb of the clause that describes an event noun: "talks held in Doha", "a visit that he will
// pay". nullptr if there is none.
const Match* describing_verb(const Reading& reading, const Match& noun) {
  const auto& text = reading.text;
  const auto end = text.sentences[reading.sentence_of[noun.first]].last;
  for (auto i = noun.last; i < end && i < noun.last + kDescriptionReach; ++i) {
    const auto* verb = longest_match(text, i, TermClass::event, [&](const Match& match) {
      const auto& term = text.term(match);
      return (match.features & (kPast | kPresent)) != 0 && match.clitics.conjunction == 0 &&
             (term.has("light", "yes") || term.id == "take-place");
    });
    if (verb != nullptr) return verb;
    const auto m = reading.mention_of[i];
    const bool adjective = (m != kNone && reading.mentions[m].adjective) ||
                           is_attribute(reading, i, i + 1) || is_word(text, i, WordClass::relative);
    if (!adjective) return nullptr;
  }
  return nullptr;
}

Status status_of_word(const Reading& reading, const Match& trigger, bool headline) {
  const auto cues = cues_around(reading, trigger);
  const bool past = (trigger.features & kPast) != 0;
  const bool present = (trigger.features & kPresent) != 0;
  if (cues.cancelled) return Status::cancelled;
  if (cues.denied || cues.negated) return Status::denied;
  if (cues.condition) return Status::possible;
  if (past) return Status::occurred;
  if (cues.planned && cues.past && came_to_nothing(reading, trigger)) return Status::cancelled;
  if (cues.planned || cues.future) return Status::planned;
  if (cues.possible) return Status::possible;
  if (is_infinitive(reading.text, trigger)) return Status::planned;
  if (cues.past) return Status::occurred;
  if (!present && sense_of(reading.text, trigger.clitics) == U"li")
    return Status::planned;  // "arrived to meet"
  if (cues.ongoing) return Status::ongoing;
  if (present && reading.text.term(trigger).value("status") == "ongoing") return Status::ongoing;
  if (present && goes_on(reading, trigger)) return Status::ongoing;
  if (present) return headline || is_caption(reading, trigger) ? Status::occurred : Status::planned;
  return Status::occurred;
}

}  // namespace

bool is_infinitive(const Text& text, const Match& verb) {
  if ((verb.features & kPresent) == 0 || verb.first == 0) return false;
  const auto* to = word_match(text, verb.first - 1, WordClass::preposition);
  return to != nullptr && text.term(*to).value("sense") == "to";
}

bool has_cue(const Reading& reading, const Match& verb) {
  if (stance_over(reading, verb) != nullptr) return true;
  const auto cues = cues_around(reading, verb);
  return cues.cancelled || cues.denied || cues.negated || cues.condition || cues.planned ||
         cues.future || cues.possible || is_infinitive(reading.text, verb);
}

bool is_unsaid(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  if (verb.clitics.future != 0) return true;
  const auto& sentence = text.sentences[reading.sentence_of[verb.first]];
  for (auto i = verb.first; i > sentence.first && verb.first - i < 4; --i) {
    if (is_word(text, i - 1, WordClass::planned) || is_word(text, i - 1, WordClass::future))
      return true;
    if (i == verb.first && is_word(text, i - 1, WordClass::negation)) return true;
    if (is_comma(text, i - 1)) return false;
  }
  return false;
}

Status status_of(const Reading& reading, const Match& trigger, const Match& governor,
                 bool headline) {
  if ((trigger.features & (kPast | kPresent)) != 0) {
    if (const auto* stance = stance_over(reading, trigger)) return status_under(reading, *stance);
    return status_of_word(reading, trigger, headline);
  }
  if (is_stance(reading.text, governor)) return status_under(reading, governor);
  const auto* verb = describing_verb(reading, trigger);
  const auto status = status_of_word(reading, verb != nullptr ? *verb : governor, headline);
  if (governor.first == trigger.first) return status;
  const auto own = status_of_word(reading, trigger, headline);
  return own == Status::occurred ? status : own;
}

}  // namespace diplograph
