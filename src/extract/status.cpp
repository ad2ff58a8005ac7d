#include "extract/status.hpp"

#include <algorithm>

#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kBack = 5;
constexpr std::uint32_t kAhead = 3;

struct Cues {
  bool negated = false;
  bool planned = false;
  bool possible = false;
  bool denied = false;
  bool cancelled = false;
  bool ongoing = false;
  bool future = false;
  bool past = false;
};

void read_cues(const Text& text, std::uint32_t token, Cues& cues) {
  const auto matches = text.matches_at(token);
  for (const auto& match : matches) {
    if (match.clitics.future != 0) cues.future = true;
    if (match.last < matches.front().last)
      break;  // part of a longer phrase: "no longer" denies nothing
    if (text.term(match).term_class != TermClass::word) continue;
    switch (text.term(match).word_class) {
      case WordClass::negation:
        cues.negated = true;
        break;
      case WordClass::planned:
        cues.planned = true;
        break;
      case WordClass::possible:
        cues.possible = true;
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
    read_cues(text, i - 1, cues);
  }
  Cues behind;
  for (auto i = trigger.last; i < end && i < trigger.last + kAhead && !stops(reading, i); ++i) {
    read_cues(text, i, behind);
  }
  // Adjectives behind a noun: "a planned meeting", "a possible visit".
  cues.planned = cues.planned || behind.planned;
  cues.possible =
      cues.possible || (behind.possible && (trigger.features & (kPast | kPresent)) == 0);
  cues.future = cues.future || behind.future || trigger.clitics.future != 0;
  cues.ongoing = cues.ongoing || behind.ongoing;
  return cues;
}

}  // namespace

Status status_of(const Reading& reading, const Match& trigger, bool headline) {
  const auto cues = cues_around(reading, trigger);
  const bool past = (trigger.features & kPast) != 0;
  const bool present = (trigger.features & kPresent) != 0;
  if (cues.cancelled) return Status::cancelled;
  if (cues.denied || cues.negated) return Status::denied;
  if (past) return Status::occurred;
  if (cues.planned || cues.future) return Status::planned;
  if (cues.possible) return Status::possible;
  if (cues.past) return Status::occurred;
  if (!present && sense_of(reading.text, trigger.clitics) == U"li")
    return Status::planned;  // "arrived to meet"
  if (cues.ongoing) return Status::ongoing;
  if (present) return headline ? Status::occurred : Status::planned;
  return Status::occurred;
}

}  // namespace diplograph
