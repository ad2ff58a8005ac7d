#include "extract/clause_ends.hpp"

#include "extract/gathering.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kStopsReach = 4;

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
    const auto& term = text.term(match);
    if (term.term_class == TermClass::saying && term.value("kind") == "source") return true;
    if (!verbs_only && term.term_class == TermClass::event && term.has("noun", "yes") &&
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
           const auto& term = text.term(match);
           return term.id == "meeting" && term.has("noun", "yes") &&
                  (tied || match.clitics.preposition != 0) && reading.has_needs(match);
         }) != nullptr;
}

// A participle of saying begins a reporting clause of its own.
bool opens_saying(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::saying, [](const Match& match) {
           return (match.features & kParticiple) != 0;
         }) != nullptr;
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
  return reading.text.term(trigger).id == "visit-noun" && token <= trigger.last + kStopsReach &&
         is_word(reading.text, token, WordClass::headed);
}

}  // namespace diplograph
