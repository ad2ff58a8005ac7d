#include "extract/speaks_on.hpp"

#include <algorithm>

#include "extract/agreement.hpp"
#include "extract/content.hpp"
#include "extract/governor.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/phrases.hpp"
#include "extract/speaking_words.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kLongestTurn = 4;   // words
constexpr std::uint32_t kAuthorReach = 24;  // tokens from "in which (he) says" back to its verb

// "which": the pronoun that ties a clause to the words or the talks before it.
bool is_within(const Text& text, std::uint32_t token) {
  const auto* pronoun = token < text.tokens.size()
                            ? word_match(text, token, WordClass::preposition_pronoun)
                            : nullptr;
  return pronoun != nullptr && text.term(*pronoun).slot == Slot::in;
}

const Match* saying_verb(const Reading& reading, std::uint32_t token) {
  return longest_match(reading.text, token, TermClass::saying, [&](const Match& match) {
    return (match.features & kPast) != 0 && reading.text.term(match).value("kind").empty();
  });
}

// "and published": a conjunction is written onto the verb.
bool has_conjunction(const Text& text, std::uint32_t token) {
  const auto matches = text.matches_at(token);
  return std::any_of(matches.begin(), matches.end(), [](const Match& match) {
    return (match.features & kPast) != 0 && match.clitics.conjunction != 0;
  });
}

// "in the same context" ends before the token.
bool ends_turn(const Text& text, std::uint32_t start, std::uint32_t token) {
  for (std::uint32_t back = 1; back <= kLongestTurn && token >= start + back; ++back) {
    const auto* turn = word_match(text, token - back, WordClass::turn_same);
    if (turn != nullptr && turn->last == token) return true;
  }
  return false;
}

// A verb of its clause, whatever it needs to be read as one: "published", "put out".
bool puts_out(const Reading& reading, std::uint32_t start, std::uint32_t token) {
  if (finite_verb(reading, token) != nullptr) return true;
  const auto& text = reading.text;
  return is_finite_verb(text, token) &&
         (token == start || has_conjunction(text, token) || ends_turn(text, start, token));
}

// "(the) paper", "(the) organisation": whoever can put out words.
bool names_authors(const Text& text, std::uint32_t token) {
  return is_word(text, token, WordClass::teller) || is_word(text, token, WordClass::group) ||
         is_word(text, token, WordClass::side) || is_word(text, token, WordClass::body_kind);
}

// "put out (the) organisation X a tape in which": behind the verb over the words stands a noun of
// people, and no actor.
bool has_unknown_author(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  if (verb.clitics.conjunction != 0 || !is_within(text, verb.last)) return false;
  const auto start = text.sentences[reading.sentence_of[verb.first]].first;
  for (auto i = verb.first; i > start && verb.first - i < kAuthorReach; --i) {
    const auto before = i - 1;
    if (reading.mention_of[before] != kNone || !puts_out(reading, start, before)) continue;
    auto noun = i;
    while (noun < verb.first && (reading.date_of[noun] != kNone || is_adverb(text, noun))) ++noun;
    return noun < verb.first && reading.mention_of[noun] == kNone && names_authors(text, noun);
  }
  return false;
}

// "had been announced in the wake of the talks the measures": one form serves both voices; with
// "had" and nobody named it is the passive.
bool is_announced(const Reading& reading, const Match& verb, const Report& report) {
  const auto& text = reading.text;
  constexpr Features kOther = kFeminine | kPlural | kDual | kObject;
  if (!text.term(verb).has("announces", "yes") || (verb.features & kPast) == 0 ||
      (verb.features & kOther) != 0 || verb.first == 0 || report.rule != "preposition")
    return false;
  const auto* had = word_match(text, verb.first - 1, WordClass::possible);
  return had != nullptr && text.term(*had).value("sense") == "may";
}

// Nothing is reported in [first, last), and no clause opens a content there.
bool reports_nothing(const Reading& reading, std::uint32_t first, std::uint32_t last) {
  const auto& text = reading.text;
  for (auto i = first; i < last; ++i) {
    if (is_quote(text, i)) return false;
    if (reading.mention_of[i] != kNone) continue;
    const bool reports = longest_match(text, i, TermClass::saying, [&](const Match& match) {
                           return (match.features & (kPast | kPresent | kParticiple)) != 0 &&
                                  text.term(match).value("kind").empty() &&
                                  reading.has_needs(match);
                         }) != nullptr;
    if (reports) return false;
  }
  return true;
}

}  // namespace

std::uint32_t inner_speaker(const Reading& reading, const StatementList& list, const Match& verb) {
  const auto& text = reading.text;
  if (!text.pack->switches().verb_first || list.empty() ||
      !list.heard_in(reading.sentence_of[verb.first]) ||
      (verb.clitics.conjunction == 0 && (verb.features & kParticiple) == 0))
    return kNone;
  const auto& told = list.back();
  if (told.quote || told.first >= told.last || told.last > verb.first) return kNone;
  auto speaker = kNone;
  for (auto i = told.first; i + 2 < told.last; ++i) {
    if (reading.mention_of[i] != kNone || !is_within(text, i + 1)) continue;
    const auto m = saying_verb(reading, i) != nullptr ? reading.mention_at[i + 2] : kNone;
    if (m != kNone && are_people_at(reading, i + 2) &&
        may_agree(text, reading.mentions[m], who_agrees(text, verb)))
      speaker = m;
  }
  return speaker;
}

std::uint32_t owner_ahead_of_when(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  const auto start = text.sentences[reading.sentence_of[verb.first]].first;
  if (verb.first <= start + 2 || conjunction_of(text, verb.first - 1, "when") == nullptr)
    return kNone;
  for (auto i = verb.first - 1; i > start; --i) {
    const auto before = i - 1;
    if (reading.mention_of[before] != kNone || !is_saying_noun(text, before)) continue;
    return are_people_at(reading, i) ? reading.mention_at[i] : kNone;
  }
  return kNone;
}

bool leaves_speaker_unnamed(const Reading& reading, const Match& verb, const Report& report) {
  if (!reading.text.pack->switches().verb_first || (verb.features & (kPast | kPresent)) == 0)
    return false;
  return has_unknown_author(reading, verb) || is_announced(reading, verb, report);
}

std::uint32_t behind_interruption(const Reading& reading, std::uint32_t token, std::uint32_t end,
                                  bool words) {
  const auto& text = reading.text;
  const bool as = token > 0 && is_word(text, token - 1, WordClass::turn_same);
  for (auto i = token + 1; i < end; ++i) {
    if (reading.mention_of[i] != kNone) continue;
    const auto* that = word_match(text, i, WordClass::that);
    const bool colon = as && is_mark(text, i, U':');
    if (that == nullptr && !colon) continue;
    const bool on = i > token + 1 && is_comma(text, i - 2) &&
                    is_word(text, i - 1, WordClass::preposition);  // ", upon that"
    const bool apart = colon || words || as || on || is_comma(text, i - 1);
    const bool opens = colon || (that != nullptr && !that->clitics.any());
    return apart && opens && reports_nothing(reading, token, i) ? i : token;
  }
  return token;
}

std::uint32_t behind_reply(const Text& text, std::uint32_t token) {
  const auto* words = longest_match(text, token, TermClass::saying, [&](const Match& match) {
    return text.term(match).value("kind") == "noun" && match.last > token + 1 &&
           !match.clitics.any() && (match.features & (kDefinite | kPronoun)) == 0 &&
           text.term(match).value("document").empty();
  });
  return words == nullptr ? token : words->last;
}

bool opens_first_person(const Text& text, std::uint32_t token) {
  const bool marked =
      is_word(text, token, WordClass::negation) || is_word(text, token, WordClass::future);
  const auto verb = marked ? token + 1 : token;
  if (verb >= text.tokens.size()) return false;
  const auto matches = text.matches_at(verb);
  return std::any_of(matches.begin(), matches.end(), [](const Match& match) {
    return (match.features & kPresent) != 0 && (match.features & kFirstPerson) != 0 &&
           match.clitics.conjunction == 0;
  });
}

}  // namespace diplograph
