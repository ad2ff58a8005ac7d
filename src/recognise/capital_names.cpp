#include "recognise/capital_names.hpp"

#include <algorithm>

#include "base/marks.hpp"
#include "base/unicode.hpp"
#include "recognise/name_openings.hpp"
#include "recognise/title_parts.hpp"
#include "recognise/words.hpp"
#include "text/capitals.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kMostWords = 5;
constexpr std::uint32_t kMostParticles = 3;
constexpr std::uint32_t kNeedsReach = 6;       // tokens from a verb to the word that it needs
constexpr std::uint32_t kLongPreposition = 4;  // letters: "With", not "In", which may be a name

// What the term needs follows on its line: "Holds (Crisis) Talks".
bool is_completed(const Text& text, const Match& match) {
  const auto& needs = text.term(match).needs;
  const auto end = std::min<std::size_t>(text.tokens.size(), match.last + kNeedsReach);
  for (auto i = match.last; i < end && !begins_line(text, i); ++i) {
    if (needs.has(text.folded(i))) return true;
  }
  return needs.empty();
}

// "With Gromyko", "In Vienna": a preposition in a headline in capitals.
bool opens_phrase(const Text& text, std::uint32_t token) {
  if (!is_word(text, token, WordClass::preposition) || token + 1 >= text.tokens.size())
    return false;
  return text.tokens[token].fold_size >= kLongPreposition ||
         longest_match(text, token + 1, TermClass::place) != nullptr ||
         longest_match(text, token + 1, TermClass::state) != nullptr;
}

// A finite verb, or the noun of an event: no name in a headline in capitals.
bool tells_event(const Text& text, const Match& match) {
  const bool noun = (match.features & kNoun) != 0;
  if (noun) return text.term(match).has("noun", "yes") && (match.features & kPlural) != 0;
  return (match.features & (kPast | kPresent)) != 0 && is_completed(text, match);
}

// "J." of "Karl J. Lund"
bool is_initial(const Text& text, std::uint32_t token) {
  return text.tokens[token].fold_size == 1 && token + 1 < text.tokens.size() &&
         is_mark(text, token + 1, U'.') && text.tokens[token + 1].glued;
}

// The lexicon knows the word as part of something that is no name.
bool is_claimed(const Text& text, std::uint32_t token, bool opening) {
  if (!opening && is_initial(text, token)) return false;
  if (!opening && opens_phrase(text, token)) return true;
  bool claimed = false;
  // "Mar'ie": half a word is no word of its own.
  const bool half = is_joint(text, token + 1) && is_apostrophe_mark(text.tokens[token + 1].mark);
  for (const auto& match : text.matches_at(token)) {
    if (half && match.last == token + 1) continue;
    switch (text.brief(match).term_class) {
      case TermClass::given_name:
      case TermClass::person:
        return false;
      case TermClass::cue:
      case TermClass::portfolio:
        break;
      case TermClass::saying:
      case TermClass::event:
        // "Minister Meets Envoy", a headline in capitals.
        claimed = claimed || opening || match.last > token + 1 || tells_event(text, match);
        break;
      case TermClass::word:
      case TermClass::common:
      case TermClass::body:
        // Capitals inside a sentence make a name of it ("Bush"), not at its head.
        claimed = claimed || opening || match.last > token + 1;
        break;
      default:
        claimed = true;
    }
  }
  return claimed;
}

// The token behind one word with all that hyphens and apostrophes tie to it.
std::uint32_t behind_word(const Text& text, std::uint32_t token) {
  ++token;
  while (is_joint(text, token)) token += 2;
  return is_initial(text, token - 1) ? token + 1 : token;
}

// The token behind the particles that stand at `token` before a word with a capital, else `token`.
std::uint32_t behind_particles(const Text& text, std::uint32_t token) {
  auto at = token;
  for (std::uint32_t i = 0; i < kMostParticles && at < text.tokens.size(); ++i) {
    const auto* particle = word_match(text, at, WordClass::name_particle);
    if (particle == nullptr) break;
    at = particle->last;
    if (is_capital(text, at) && !is_word(text, at, WordClass::name_particle)) return at;
  }
  return token;
}

bool opens_sentence(const Text& text, std::uint32_t token) {
  if (token == 0) return true;
  const auto& before = text.tokens[token - 1];
  return begins_line(text, token) ||
         (before.kind == TokenKind::punctuation && before.mark != U'-' && before.mark != U',');
}

// The end of the run of words with capitals at `first`, and how many they are.
std::uint32_t run_end(const Text& text, std::uint32_t first, std::uint32_t& words) {
  auto end = first;
  while (words < kMostWords && end < text.tokens.size()) {
    const auto at = behind_particles(text, end);
    if (!is_capital(text, at) || (words > 0 && begins_line(text, at))) break;
    const bool opening = words == 0 && opens_sentence(text, at);
    if (at == end && is_claimed(text, at, opening)) break;
    end = behind_word(text, at);
    ++words;
  }
  return end;
}

// "at Al Bahr Palace", "in the King David Hotel": the name of a building, where a preposition or an
// article tells that "Hall" is nobody's family.
bool names_building(const Text& text, std::uint32_t first, std::uint32_t end) {
  if (!is_word(text, end - 1, WordClass::place_noun)) return false;
  while (first > 0 && is_capital(text, first - 1)) --first;
  if (first == 0) return false;
  const auto& slots = text.pack->switches().place_slots;
  const auto* place = word_match(text, first - 1, WordClass::preposition);
  return is_word(text, first - 1, WordClass::article) ||
         (place != nullptr &&
          std::find(slots.begin(), slots.end(), text.term(*place).slot) != slots.end());
}

}  // namespace

bool is_supported_name(const Text& text, std::uint32_t first) {
  if (!text.pack->switches().capitals || !is_capital(text, first)) return false;
  if (first > 0 && is_capital(text, first - 1)) return false;
  std::uint32_t words = 0;
  const auto end = run_end(text, first, words);
  if (words < 2 || words > 3 || is_capital(text, end)) return false;
  for (auto i = first; i < end; ++i) {
    const auto matches = text.matches_at(i);
    const bool plain = std::all_of(matches.begin(), matches.end(), [&](const Match& match) {
      const auto& brief = text.brief(match);
      return brief.term_class == TermClass::given_name || brief.term_class == TermClass::person;
    });
    if (!plain || (text.tokens[i].kind == TokenKind::word && !is_capital(text, i))) return false;
    // A word that runs on in capitals is an abbreviation or a headline.
    const auto& span = text.tokens[i].span;
    if (span.size() > 2 && is_upper(text.source[span.start + 1])) return false;
  }
  const bool called = first > 0 && title_head(text, first - 1) != nullptr;
  // "an aide to the minister, Kari Lund, said"
  const bool apposed = first > 0 && is_comma(text, first - 1) && is_comma(text, end) &&
                       is_finite_saying(text, end + 1);
  return called || apposed || is_finite_saying(text, end) ||
         (first > 0 && is_finite_saying(text, first - 1)) ||
         stands_alone_behind(text, end - 1, end);
}

bool is_verb_behind_name(const Text& text, std::uint32_t token) {
  if (!text.pack->switches().capitals || token == 0 || !is_capital(text, token - 1) ||
      is_capital(text, token) || token + 1 >= text.tokens.size())
    return false;
  const auto next = text.folded(token + 1);
  return longest_match(text, token, TermClass::event, [&](const Match& match) {
           return (match.features & (kPast | kPresent)) != 0 && match.last == token + 1 &&
                  text.term(match).needs.has(next);
         }) != nullptr;
}

std::uint32_t capital_name_end(const Text& text, std::uint32_t first, bool titled) {
  const bool opens =
      is_capital(text, first) && (is_given_name(text, first) || is_supported_name(text, first));
  if (!titled && !opens) return first;
  std::uint32_t words = 0;
  const auto end = run_end(text, first, words);
  // "the chairman of the Union's Standing Committee": a body.
  if (!opens && words > 0 && is_word(text, end - 1, WordClass::body_noun)) return first;
  if (words > 0 && names_building(text, first, end)) return first;
  return words == 0 || (!titled && words < 2) ? first : end;
}

}  // namespace diplograph
