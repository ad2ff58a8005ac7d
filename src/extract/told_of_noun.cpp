#include "extract/told_of_noun.hpp"

#include <algorithm>

#include "extract/content.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/stance.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kSubjectReach = 24;  // tokens of a noun and those it names

// "was called off", but not "called off the fears": what looks like the passive has no object.
bool is_called_off(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const auto* stance = stance_at(reading, token);
  if (stance == nullptr || status_under(reading, *stance) != Status::cancelled) return false;
  const auto behind = stance->last;
  return behind >= text.tokens.size() || !has_article(text, behind) ||
         is_word(text, behind, WordClass::preposition);
}

// What may stand between a noun and what its clause tells of it: whose it is, when, where. "The
// visit, which was planned, is ruled out".
bool is_of_subject(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  return reading.mention_of[token] != kNone || reading.date_of[token] != kNone ||
         is_attribute(reading, token, token + 1) || is_word(text, token, WordClass::preposition) ||
         is_word(text, token, WordClass::other) || is_quantity(text, token) ||
         is_word(text, token, WordClass::relative) ||
         is_word(text, token, WordClass::past_marker) || quotation_at(reading, token) != kNone;
}

}  // namespace

std::optional<Status> told_of_noun(const Reading& reading, const Match& noun) {
  const auto& text = reading.text;
  const auto& sentence = text.sentences[reading.sentence_of[noun.first]];
  auto opening = noun.first;
  if (opening > sentence.first && is_light_noun(text, opening - 1)) --opening;
  if (noun.clitics.preposition != 0) return std::nullopt;
  if (opening > sentence.first && !is_word(text, opening - 1, WordClass::that)) return std::nullopt;
  const auto end = std::min(sentence.last, noun.last + kSubjectReach);
  bool described = false;  // "which was planned" may have been held
  std::optional<Status> told;
  for (auto i = noun.last; i < end; ++i) {
    if (is_word(text, i, WordClass::denied)) return Status::denied;
    if (is_word(text, i, WordClass::cancelled) || is_called_off(reading, i))
      return Status::cancelled;
    const auto* possible = word_match(text, i, WordClass::possible);
    if (possible != nullptr && text.term(*possible).value("sense") != "may")
      return Status::possible;
    described = described || is_word(text, i, WordClass::relative);
    if (const auto* planned = word_match(text, i, WordClass::planned)) {
      const bool was =
          text.term(*planned).has("sense", "was") || is_word(text, i - 1, WordClass::past_marker);
      if (was && !described) told = Status::planned;
      i = planned->last - 1;
      continue;
    }
    if (const auto behind = adverb_end(text, i); behind != i) {
      i = behind - 1;
    } else if (!is_of_subject(reading, i)) {
      return told;
    }
  }
  return told;
}

}  // namespace diplograph
