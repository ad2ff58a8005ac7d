#include "extract/clause_ends.hpp"

#include <algorithm>

#include "extract/gathering.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kStopsReach = 4;
constexpr std::uint32_t kAsideReach = 25;
constexpr std::uint32_t kMostServing = 3;  // words that stand between a subject and its verb
constexpr std::uint32_t kLeastAside = 2;   // words; "which was held, yesterday," goes on

// "but", "while", "where": what follows is another clause; not "or". Where subjects stand first,
// conjunctions join nouns as well, all but "but".
bool parts_clauses(const Text& text, std::uint32_t token) {
  const auto* conjunction = word_match(text, token, WordClass::conjunction);
  if (conjunction == nullptr) return false;
  if (!text.pack->switches().verb_first)
    return text.term(*conjunction).value("sense") == "contrast";
  if (is_adverb(text, token)) return false;
  for (const auto& match : text.matches_at(token)) {
    if (text.term(match).value("sense") == "or") return false;
  }
  return true;
}

bool names_event(const Reading& reading, std::uint32_t token, bool verbs_only) {
  const auto& text = reading.text;
  for (const auto& match : text.matches_at(token)) {
    const auto& brief = text.brief(match);
    const auto& term = text.term(match);
    if (brief.term_class == TermClass::saying && term.value("kind") == "source") return true;
    if (!verbs_only && brief.term_class == TermClass::event && term.has("noun", "yes") &&
        reading.has_needs(match))
      return true;
  }
  return false;
}

bool names_meeting(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const bool tied = token > 0 && (is_word(text, token - 1, WordClass::preposition) ||
                                  longest_match(text, token - 1, TermClass::event) != nullptr);
  return longest_match(text, token, TermClass::event, [&](const Match& match) {
           const auto& brief = text.brief(match);
           const auto& term = text.term(match);
           return brief.event_class() == EventClass::meeting && term.has("noun", "yes") &&
                  (tied || match.clitics.preposition != 0) && reading.has_needs(match);
         }) != nullptr;
}

// A participle of saying begins a reporting clause of its own.
bool opens_saying(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::saying, [&](const Match& match) {
           return (match.features & kParticiple) != 0 && text.term(match).value("stands").empty();
         }) != nullptr;
}

// An actor, a day or a preposition: what a clause goes on with behind an aside.
bool goes_on_at(const Reading& reading, std::uint32_t token) {
  if (reading.date_of[token] != kNone) return true;
  if (const auto m = reading.mention_at[token]; m != kNone)
    return reading.mentions[m].clitics.conjunction == 0;
  return is_word(reading.text, token, WordClass::preposition);
}

}  // namespace

bool ends_clause(const Reading& reading, const Match& trigger, std::uint32_t token) {
  const auto& text = reading.text;
  if (is_word(text, token, WordClass::that) || is_word(text, token, WordClass::because) ||
      is_word(text, token, WordClass::turn) || parts_clauses(text, token) ||
      (token > trigger.last && opens_saying(text, token)))
    return true;
  const bool verb = (trigger.features & (kPast | kPresent)) != 0;
  return token > trigger.last &&
         (names_event(reading, token, verb) ||
          (verb && !brings_together(reading, trigger) && names_meeting(reading, token)));
}

bool opens_report(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::saying, [](const Match& match) {
           return (match.features & (kPast | kPresent)) != 0;
         }) != nullptr;
}

bool names_stops(const Reading& reading, const Match& trigger, std::uint32_t token) {
  return reading.text.brief(trigger).event_class() == EventClass::visit_noun &&
         token <= trigger.last + kStopsReach && is_word(reading.text, token, WordClass::headed);
}

std::uint32_t aside_end(const Reading& reading, std::uint32_t token, std::uint32_t end) {
  const auto& text = reading.text;
  if (token == 0 || !is_comma(text, token - 1) ||
      !(is_word(text, token, WordClass::relative) || is_word(text, token, WordClass::means)))
    return token;
  const auto last = std::min(end, token + kAsideReach);
  for (auto i = token + 1; i + 1 < last; ++i) {
    if (is_quote(text, i)) return token;
    if (is_comma(text, i)) return i > token + kLeastAside && goes_on_at(reading, i + 1) ? i : token;
  }
  return token;
}

bool opens_next_clause(const Reading& reading, std::uint32_t comma) {
  const auto& text = reading.text;
  const auto end = text.sentences[reading.sentence_of[comma]].last;
  const auto first = skip_article(text, comma + 1);
  const auto m = first < end ? reading.mention_at[first] : kNone;
  if (text.pack->switches().verb_first || m == kNone || reading.mentions[m].adjective) return false;
  auto at = reading.mentions[m].last;
  for (std::uint32_t i = 0; i < kMostServing && at < end && is_adverb(text, at); ++i)
    at = adverb_end(text, at);
  return at < end && reading.mention_of[at] == kNone &&
         (is_finite_verb(text, at) || is_auxiliary(text, at));
}

bool is_in_aside(const Text& text, const Match& trigger) {
  return trigger.first > 1 && is_word(text, trigger.first - 1, WordClass::relative) &&
         is_comma(text, trigger.first - 2);
}

}  // namespace diplograph
