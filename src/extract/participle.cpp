#include "extract/participle.hpp"

#include "extract/governor.hpp"
#include "extract/speaking_noun.hpp"
#include "extract/subject.hpp"
#include "extract/subject_before.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kIssueReach = 5;  // words from "issued" to the statement

}  // namespace

// "quoted him as saying", "was quoted as saying": whom another quotes.
std::vector<std::uint32_t> quoted_ahead(const Reading& reading, std::uint32_t verb) {
  const auto& text = reading.text;
  const auto sentence = text.sentences[reading.sentence_of[verb]].first;
  if (verb < sentence + 2) return {};
  const auto as = verb - 1;
  const auto* preposition = word_match(text, as, WordClass::preposition);
  if (preposition == nullptr || text.term(*preposition).slot != Slot::as) return {};
  // "quoted the envoy, Tang Shubei, as telling"
  const auto name = is_comma(text, as - 1) && as > sentence + 1 ? as - 2 : as - 1;
  const auto m = reading.mention_of[name];
  if (m == kNone) return subject_before(reading, as - 1).mentions;
  const auto first = reading.mentions[m].first;
  const auto* by =
      first > sentence + 1 ? word_match(text, first - 1, WordClass::preposition) : nullptr;
  if (by == nullptr || text.term(*by).slot != Slot::by) return {m};
  return subject_before(reading, first - 2).mentions;
}

bool says_that(const Text& text, const Match& participle) {
  return !text.pack->switches().verb_first && (participle.features & kParticiple) != 0 &&
         !text.term(participle).has("plain", "yes") && participle.last < text.tokens.size() &&
         is_word(text, participle.last, WordClass::that);
}

// ", adding that", "and warning of", "by saying": a participle that goes on with who spoke; one
// right behind a noun is the noun's: "a letter saying".
bool goes_on_saying(const Reading& reading, std::uint32_t verb) {
  const auto& text = reading.text;
  const auto start = text.sentences[reading.sentence_of[verb]].first;
  if (verb == start) return false;
  const auto before = verb - 1;
  return text.tokens[before].kind == TokenKind::punctuation ||
         is_word(text, before, WordClass::conjunction) ||
         is_word(text, before, WordClass::preposition) || is_adverb(text, before) ||
         longest_match(text, verb, TermClass::saying,
                       [&](const Match& match) { return says_that(text, match); }) != nullptr;
}

std::vector<std::uint32_t> issuers_of_words(const Reading& reading, std::uint32_t verb) {
  const auto& text = reading.text;
  const auto* words = words_before(reading, verb);
  if (words == nullptr || text.term(*words).id != "statement") return {};
  const auto start = text.sentences[reading.sentence_of[verb]].first;
  for (auto i = words->first; i > start && words->first - i < kIssueReach; --i) {
    const auto before = i - 1;
    if (reading.mention_of[before] != kNone || is_word(text, before, WordClass::preposition))
      return {};
    if (finite_verb(reading, before) != nullptr) return subject_before(reading, before).mentions;
  }
  return {};
}

std::uint32_t verb_of_pronoun(const Reading& reading, std::uint32_t verb) {
  const auto start = reading.text.sentences[reading.sentence_of[verb]].first;
  for (auto i = verb; i > start; --i) {
    if (reading.mention_of[i - 1] != kNone || finite_verb(reading, i - 1) == nullptr) continue;
    const auto* pronoun = subject_before(reading, i - 1).pronoun;
    const bool one = pronoun != nullptr && !pronoun->value("sense").empty();
    return one ? i - 1 : kNone;
  }
  return kNone;
}

}  // namespace diplograph
