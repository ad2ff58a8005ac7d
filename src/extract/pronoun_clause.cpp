#include "extract/pronoun_clause.hpp"

#include "extract/agreement.hpp"
#include "extract/governor.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kAsideReach = 4;  // tokens from a comma to the noun of an occasion

}  // namespace

bool opens_own_clause(const Reading& reading, std::uint32_t token, const Match& noun) {
  const auto* that = word_match(reading.text, token, WordClass::that);
  return that != nullptr && reading.text.pack->switches().verb_first &&
         reading.text.term(*that).value("sense").empty() && that->last < noun.first &&
         noun.first - that->last < kAsideReach && is_tied(reading, noun);
}

std::uint32_t topic_of_pronoun(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  if (!text.pack->switches().verb_first || verb.first == 0) return kNone;
  const auto before = verb.first - 1;
  const auto* pronoun = word_match(text, before, WordClass::pronoun);
  // "but she": one word
  const bool but = conjunction_of(text, before, "contrast") != nullptr;
  if (!but && (pronoun == nullptr || pronoun->clitics.conjunction == 0)) return kNone;
  auto start = text.sentences[reading.sentence_of[verb.first]].first;
  for (auto i = before; i > start; --i) {
    if (is_word(text, i - 1, WordClass::that) && reading.mention_of[i - 1] == kNone) start = i;
  }
  auto m = reading.mention_at[start];
  // "there is not with Turkey a plan, but she": the first state told of.
  for (auto i = start; but && m == kNone && i < before; ++i) {
    const auto next = reading.mention_at[i];
    if (next == kNone || reading.mentions[next].adjective) continue;
    if (reading.mentions[next].kind != MentionKind::state) return kNone;
    m = next;
  }
  if (m == kNone || reading.mentions[m].clitics.preposition != 0 || reading.mentions[m].adjective)
    return kNone;
  return may_agree(text, reading.mentions[m], who_agrees(text, verb)) ? m : kNone;
}

bool is_told_in_it(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  const auto end = text.sentences[reading.sentence_of[verb.first]].last;
  const auto slot_at = [&](std::uint32_t token) {
    const auto* pronoun =
        token < end ? word_match(text, token, WordClass::preposition_pronoun) : nullptr;
    return pronoun == nullptr ? Slot::none : text.term(*pronoun).slot;
  };
  const bool told = slot_at(verb.last) == Slot::dative;
  return slot_at(told ? verb.last + 1 : verb.last) == Slot::in;
}

bool is_mere_marker(const Text& text, std::uint32_t token) {
  const bool marks = is_word(text, token, WordClass::past_marker) ||
                     longest_match(text, token, TermClass::word, [&](const Match& match) {
                       return text.term(match).has("sense", "may");
                     }) != nullptr;
  return marks && !is_auxiliary(text, token);
}

}  // namespace diplograph
