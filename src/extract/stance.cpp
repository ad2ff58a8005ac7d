#include "extract/stance.hpp"

#include "extract/noun_phrase.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kClauseReach = 24;   // tokens from a verb back to the "that" over it
constexpr std::uint32_t kNegationReach = 4;  // tokens of "has not yet been"

// What may stand between a verb and its own clause's opening: actors, dates, adverbs, auxiliaries.
bool is_within_clause(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  return reading.mention_of[token] != kNone || reading.date_of[token] != kNone ||
         is_comma(text, token) || is_adverb(text, token) || is_auxiliary(text, token) ||
         is_word(text, token, WordClass::possible) || is_word(text, token, WordClass::negation) ||
         is_word(text, token, WordClass::past_marker) || is_word(text, token, WordClass::other) ||
         is_quantity(text, token);
}

// "refused during a meeting" is no refusal of the meeting: only prepositions that a verb takes.
bool is_complement(const Text& text, std::uint32_t token) {
  const auto* preposition = word_match(text, token, WordClass::preposition);
  if (preposition == nullptr) return false;
  const auto slot = text.term(*preposition).slot;
  return slot == Slot::in || slot == Slot::about || slot == Slot::to || slot == Slot::on ||
         slot == Slot::from;
}

bool may_intervene(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  return reading.mention_of[token] != kNone || reading.date_of[token] != kNone ||
         is_comma(text, token) || is_adverb(text, token) || is_light_noun(text, token) ||
         is_determiner(text, token) || is_complement(text, token) ||
         is_word(text, token, WordClass::preposition_pronoun) ||
         is_word(text, token, WordClass::planned) || is_word(text, token, WordClass::possible) ||
         is_word(text, token, WordClass::future) || is_word(text, token, WordClass::other) ||
         is_quantity(text, token);
}

// "not planned", "has not yet been planned"
bool is_negated(const Text& text, const Match& stance) {
  for (auto i = stance.first; i > 0 && stance.first - i < kNegationReach; --i) {
    if (is_word(text, i - 1, WordClass::negation)) return true;
    if (!is_auxiliary(text, i - 1) && !is_adverb(text, i - 1)) return false;
  }
  return false;
}

}  // namespace

std::uint32_t owner_of_stance(const Reading& reading, const Match& stance, std::uint32_t end) {
  if ((stance.features & (kPast | kPresent | kParticiple | kDefinite)) != 0 || stance.last >= end)
    return kNone;
  const auto m = reading.mention_at[stance.last];
  const bool owner =
      m != kNone && !reading.mentions[m].adjective && reading.mentions[m].clitics == Clitics{};
  return owner ? m : kNone;
}

bool is_stance(const Text& text, const Match& match) {
  return text.brief(match).event_class() == EventClass::stance;
}

bool is_light_noun(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::event, [&](const Match& match) {
           const auto& brief = text.brief(match);
           const auto& term = text.term(match);
           return term.has("light", "yes") || brief.event_class() == EventClass::take_place ||
                  term.has("sense", "host") || term.has("sense", "attend");
         }) != nullptr;
}

const Match* stance_at(const Reading& reading, std::uint32_t token) {
  // A name may be spelt like a verb: Sergey, "he will put off".
  if (reading.mention_of[token] != kNone) return nullptr;
  return longest_match(reading.text, token, TermClass::event, [&](const Match& match) {
    return is_stance(reading.text, match) && (match.features & kNoun) == 0 &&
           reading.has_needs(match);
  });
}

bool governs(const Reading& reading, const Match& stance, const Match& noun) {
  for (auto i = stance.last; i < noun.first; ++i) {
    if (!may_intervene(reading, i) && !is_needed(reading.text, stance, i)) return false;
  }
  return stance.last <= noun.first;
}

const Match* stance_over(const Reading& reading, const Match& verb) {
  const auto& text = reading.text;
  const auto sentence = reading.sentence_of[verb.first];
  if (sentence == kNone) return nullptr;
  const auto start = text.sentences[sentence].first;
  auto i = verb.first;
  while (i > start && verb.first - i < kClauseReach && !is_word(text, i - 1, WordClass::that)) {
    if (!is_within_clause(reading, i - 1)) return nullptr;
    --i;
  }
  if (i == start || !is_word(text, i - 1, WordClass::that)) return nullptr;
  const auto that = i - 1;
  for (i = that; i > start && that - i < kClauseReach; --i) {
    if (const auto* stance = stance_at(reading, i - 1); stance != nullptr && stance->last <= that)
      return stance;
    if (!may_intervene(reading, i - 1)) return nullptr;
  }
  return nullptr;
}

const Match* stance_noun_over(const Reading& reading, const Match& verb, const Match& noun) {
  for (auto i = noun.first; i > verb.last; --i) {
    const auto* stance = longest_match(reading.text, i - 1, TermClass::event, [&](const Match& m) {
      return is_stance(reading.text, m) &&
             ((m.features & kPronoun) != 0 || owner_of_stance(reading, m, noun.first) != kNone);
    });
    if (stance != nullptr) return governs(reading, *stance, noun) ? stance : nullptr;
  }
  return nullptr;
}

Status status_under(const Reading& reading, const Match& stance) {
  const auto& text = reading.text;
  const auto own = parse<Status>(text.term(stance).value("status")).value_or(Status::planned);
  if (!is_negated(text, stance)) return own;
  switch (own) {
    case Status::denied:
      return Status::possible;
    case Status::cancelled:
      return Status::planned;
    default:
      return Status::denied;
  }
}

}  // namespace diplograph
