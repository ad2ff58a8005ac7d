#include "extract/tells_nothing.hpp"

#include <algorithm>

#include "extract/governor.hpp"
#include "extract/phrases.hpp"
#include "extract/status.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kLongestNegation = 4;  // words
constexpr std::uint32_t kLongestCondition = 3;
constexpr std::uint32_t kAgentReach = 3;  // words from the verb to "by"
constexpr std::uint32_t kDeedReach = 12;  // tokens from "recognised" to what it needs

// "instead of (that he) thanked": a negation of several words ends right ahead of the verb.
bool is_replaced(const Text& text, std::uint32_t verb) {
  for (std::uint32_t back = 2; back <= kLongestNegation && back <= verb; ++back) {
    const auto* negation = word_match(text, verb - back, WordClass::negation);
    if (negation != nullptr && negation->last == verb) return true;
  }
  return false;
}

// "if it were so, the minister would have dwelt upon the file that he called for"
bool is_contrary(const Reading& reading, std::uint32_t verb) {
  const auto& text = reading.text;
  const auto start = text.sentences[reading.sentence_of[verb]].first;
  constexpr auto kEither = bit_of(WordClass::possible) | bit_of(WordClass::that);
  for (auto i = verb; i > start; --i) {
    if (!text.has_any_word(i - 1, kEither)) continue;
    const auto* would = word_match(text, i - 1, WordClass::possible);
    if (would != nullptr && text.term(*would).value("sense") == "would") return true;
    if (is_word(text, i - 1, WordClass::that)) return false;
  }
  return false;
}

// "if he announces", "if the president had called for", "does he say": right ahead of the verb, or
// of who would speak.
bool is_assumed(const Reading& reading, std::uint32_t verb) {
  const auto& text = reading.text;
  const auto start = text.sentences[reading.sentence_of[verb]].first;
  auto at = verb;
  while (at > start && reading.mention_of[at - 1] != kNone) --at;
  if (at > start && is_word(text, at - 1, WordClass::that)) --at;
  for (auto first = at; first > start && at - first < kLongestCondition; --first) {
    const auto* word = word_match(text, first - 1, WordClass::possible);
    if (word != nullptr && word->last == at && text.term(*word).value("sense") == "condition")
      return true;
  }
  return false;
}

// "is threatened (with death) by", of two words: "of its own side".
bool has_agent(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  const auto end = text.sentences[reading.sentence_of[verb.first]].last;
  for (auto i = verb.last; i < std::min(end, verb.last + kAgentReach); ++i) {
    if (!is_word_token(text, i) || reading.mention_of[i] != kNone ||
        is_word(text, i, WordClass::that))
      return false;
    const auto* by = word_match(text, i, WordClass::preposition);
    if (by != nullptr && text.term(*by).slot == Slot::by && !by->clitics.any() &&
        by->last == i + 2 && longest_match(text, i, TermClass::common) == nullptr &&
        preposition_slot(text, i + 1) != Slot::none)
      return is_word_token(text, by->last) && !is_word(text, by->last, WordClass::that);
  }
  return false;
}

// "which (also) fears that", "the state fears that": what goes on in a mind is told of the people
// whom a main clause names.
bool is_thought(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  const auto mind = text.term(verb).value("mind");
  if (mind.empty()) return false;
  auto at = verb.first;
  while (at > 0 && (is_adverb(text, at - 1) || is_word(text, at - 1, WordClass::negation))) --at;
  if (at > 0 && is_word(text, at - 1, WordClass::relative)) return true;
  const auto behind = verb.last < text.tokens.size() ? reading.mention_at[verb.last] : kNone;
  const auto who = behind != kNone || at == 0 ? behind : reading.mention_of[at - 1];
  return mind == "people" && who != kNone && !is_people(reading.mentions[who].kind);
}

// "Norway tightens the controls on", "Norway tightened its measures on": a thing stands where such
// a verb has no object.
bool has_thing(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  if (text.term(verb).value("object") != "none") return false;
  const auto m = verb.last < text.tokens.size() ? reading.mention_at[verb.last] : kNone;
  const bool ahead = verb.first > 0 && reading.mention_of[verb.first - 1] != kNone;
  if (m == kNone && !ahead) return false;
  const auto thing = m == kNone ? verb.last : reading.mentions[m].last;
  if (thing >= text.tokens.size() || reading.mention_of[thing] != kNone ||
      reading.date_of[thing] != kNone || is_adverb(text, thing))
    return false;
  const auto is = [&](CommonClass common_class, Features features) {
    return longest_match(text, thing, TermClass::common, [&](const Match& match) {
             return text.brief(match).common_class() == common_class && !match.clitics.any() &&
                    (features == 0 || (match.features & features) != 0);
           }) != nullptr;
  };
  const bool noun = is(CommonClass::noun, kDefinite | kPronoun) ||
                    (m == kNone && is_word_token(text, thing) && has_article(text, thing));
  return noun && !is(CommonClass::adjective, 0);
}

// "recognised the state of Palestine": a deed, though the verb says something with "that".
bool is_deed_itself(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  const auto* deed = longest_match(text, verb.first, TermClass::event, [&](const Match& match) {
    return text.term(match).has("sense", "deed") && reading.has_needs(match);
  });
  if (deed == nullptr) return false;
  const auto end = text.sentences[reading.sentence_of[verb.first]].last;
  for (auto i = verb.last; i < std::min(end, verb.last + kDeedReach); ++i) {
    if (is_word(text, i, WordClass::that)) return false;
  }
  return true;
}

// "I propose": the writer himself; with a name behind it the verb is only spelt so.
bool is_writers_own(const Reading& reading, const Match& verb) {
  const auto token = verb.first;
  if (verb.last < reading.text.tokens.size() && are_people_at(reading, verb.last)) return false;
  return longest_match(reading.text, token, TermClass::saying, [&](const Match& match) {
           return !reading.text.term(match).values("spelt").empty() && reading.has_needs(match);
         }) != nullptr;
}

}  // namespace

bool tells_nothing(const Reading& reading, const Match& verb) {
  if (is_unsaid(reading, verb)) return true;
  if (!reading.text.pack->switches().verb_first) return false;
  return is_writers_own(reading, verb) || is_replaced(reading.text, verb.first) ||
         is_contrary(reading, verb.first) || is_assumed(reading, verb.first) ||
         has_agent(reading, verb) || is_thought(reading, verb) || has_thing(reading, verb) ||
         is_deed_itself(reading, verb);
}

}  // namespace diplograph
