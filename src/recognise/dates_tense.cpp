#include "recognise/dates_tense.hpp"

#include <algorithm>
#include <optional>

#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t farthest = 40;        // tokens; keeps endless sentences linear
constexpr std::uint32_t farthest_ahead = 12;  // of a verb that follows its date
constexpr std::uint32_t auxiliaries = 3;      // tokens of "will be formally" before a participle
constexpr auto kTelling = bit_of(TermClass::calendar) | bit_of(TermClass::event);  // but for verbs

// "did not meet", "was visiting": what stands right ahead of the verb puts it in the past.
bool is_told(const Text& text, const DateRules& rules, std::uint32_t verb) {
  if (verb == 0) return false;
  const auto matches = text.matches_at(verb - 1);
  return std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
    const auto* kinds = rules.kinds_of(match.term);
    return kinds != nullptr && kinds->marks_told && match.last == verb;
  });
}

// "will be sworn in", "to be formally signed": ahead of a participle.
bool is_to_come(const Text& text, const DateRules& rules, std::uint32_t participle) {
  for (auto i = participle; i > 0 && participle - i < auxiliaries; --i) {
    if (is_comma(text, i - 1)) return false;  // "who goes there next month, held talks"
    for (const auto& match : text.matches_at(i - 1)) {
      const auto* kinds = rules.kinds_of(match.term);
      if (kinds != nullptr && kinds->marks_future) return true;
    }
  }
  return false;
}

// "visited Oslo in December": what is told as done is over. Verbs of stance ("agreed", "was
// planned") tell of what is to come.
bool is_deed_done(const Text& text, const Match& verb) {
  const auto& brief = text.brief(verb);
  const auto& term = text.term(verb);
  return brief.term_class == TermClass::event && brief.event_class() != EventClass::stance &&
         brief.event_class() != EventClass::invite && brief.event_class() != EventClass::invited &&
         term.value("voice").empty() && (verb.features & kParticiple) == 0;
}

// "his intention to visit in December": what somebody has in mind is to come.
bool is_intention(const Text& text, const Match& match) {
  return text.brief(match).event_class() == EventClass::stance &&
         (match.features & (kPast | kPresent | kParticiple)) == 0 &&
         (match.features & kPronoun) != 0 && text.term(match).value("status") == "planned";
}

std::optional<Tense> tense_at(const Text& text, const DateRules& rules, std::uint32_t token,
                              bool behind_date) {
  if (!text.has_form(token, kPast | kPresent) && !text.has_any(token, kTelling))
    return std::nullopt;
  std::optional<Tense> tense;
  for (const auto& match : text.matches_at(token)) {
    const auto* kinds = rules.kinds_of(match.term);
    if (behind_date && kinds != nullptr && kinds->opens_clause) return Tense::unsaid;
    if ((kinds != nullptr && kinds->marks_future) || match.clitics.future != 0)
      return Tense::future;
    if (is_intention(text, match)) return Tense::future_present;
    if ((match.features & kPast) != 0) {
      if (is_to_come(text, rules, token))
        tense = Tense::future;
      else if (tense != Tense::done)
        tense = is_deed_done(text, match) ? Tense::done : Tense::past;
    }
    // News tells of deeds to come in the present.
    const bool deed =
        (match.features & kPresent) != 0 && text.brief(match).term_class == TermClass::event;
    if (!tense && deed) tense = is_told(text, rules, token) ? Tense::past : Tense::future_present;
  }
  return tense;
}

// "shook (hands) on Monday": a verb of several words that stands ahead holds the token.
bool is_within_verb(const Text& text, std::uint32_t start, std::uint32_t token) {
  constexpr std::uint32_t kLongest = 4;  // words
  for (auto i = token; i > start && token - i < kLongest; --i) {
    const auto matches = text.matches_at(i - 1);
    const bool holds = std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
      return match.last > token && (match.features & (kPast | kPresent)) != 0;
    });
    if (holds) return true;
  }
  return false;
}

bool is_after_since(const Text& text, const DateRules& rules, std::uint32_t first) {
  if (first == 0) return false;
  for (const auto& match : text.matches_at(first - 1)) {
    const auto* kinds = rules.kinds_of(match.term);
    if (kinds != nullptr && kinds->marks_past && match.last == first) return true;
  }
  return false;
}

}  // namespace

Tense tense_of(const Text& text, const DateRules& rules, const Sentence& sentence,
               std::uint32_t first, std::uint32_t last) {
  if (first > sentence.first && is_after_since(text, rules, first)) return Tense::certain_past;
  const auto start = first - std::min(first - sentence.first, farthest);
  for (auto i = first; i-- > start;) {
    const auto tense = tense_at(text, rules, i, false);
    if (tense && !is_within_verb(text, start, i)) return *tense;
  }
  const auto end = std::min(sentence.last, last + farthest_ahead);
  const bool line = last < end && is_mark(text, last, U':');
  for (auto i = last; i < end; ++i) {
    const auto tense = tense_at(text, rules, i, true);
    // "12 May: the minister visits Prague": in a chronology the present is of any time.
    if (line && tense == Tense::future_present) return Tense::unsaid;
    // A verb behind its date may tell another's.
    if (tense) return *tense == Tense::done ? Tense::past : *tense;
  }
  return Tense::unsaid;
}

}  // namespace diplograph
