#include "extract/governor.hpp"

#include <string_view>

#include "extract/held_behind.hpp"
#include "extract/holding.hpp"
#include "extract/left_out.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/pronoun_clause.hpp"
#include "extract/purpose.hpp"
#include "extract/stance.hpp"
#include "extract/subject.hpp"
#include "extract/summing.hpp"
#include "extract/verb_or_noun.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kTieReach = 3;
constexpr std::uint32_t kLongestAdjective = 5;  // tokens, hyphens too
constexpr std::uint32_t kRelativeReach = 4;     // words from a noun to the verb that tells of it

// Prepositions of time and place that make a noun a circumstance of the verb.
bool ties(Slot slot) {
  return slot == Slot::during || slot == Slot::after || slot == Slot::before || slot == Slot::in ||
         slot == Slot::at;
}

// "closed-door": a word that a hyphen ties to the next is no verb.
bool opens_adjective(const Text& text, std::uint32_t token) {
  const auto* adjective = common_match(text, token, CommonClass::adjective);
  return adjective != nullptr && adjective->last > token + 1;
}

// ", by a visit to", ", during a visit to": a comma stands right before the noun and its
// preposition.
bool is_parted(const Text& text, const Match& noun) {
  if (noun.first < 2 || slot_of(text, noun.clitics) == Slot::dative) return false;
  if (noun.clitics.preposition != 0) return is_comma(text, noun.first - 1);
  return is_word(text, noun.first - 1, WordClass::preposition) && is_comma(text, noun.first - 2);
}

// Who is met stands behind "with": "talked with A and the Saudi B".
bool is_other_side(const Reading& reading, std::uint32_t m) {
  const auto& text = reading.text;
  while (true) {
    const auto& mention = reading.mentions[m];
    if (const auto glued = slot_of(text, mention.clitics); glued != Slot::none)
      return glued == Slot::instrumental;
    if (mention.first == 0) return false;
    auto before = mention.first - 1;
    if (const auto* preposition = word_match(text, before, WordClass::preposition))
      return text.term(*preposition).slot == Slot::with;
    bool joined = mention.clitics.conjunction != 0;
    auto other = reading.mention_of[before];
    if (other != kNone && reading.mentions[other].adjective && reading.mentions[other].first > 0) {
      joined = joined || reading.mentions[other].clitics.conjunction != 0;
      before = reading.mentions[other].first - 1;
    }
    if (is_comma(text, before) && before > 0) --before;
    other = reading.mention_of[before];
    if (other == kNone || other >= m) return false;
    // "his counterparts, the American A": the name stands beside the word for its bearers.
    const bool beside = reading.mentions[other].kind == MentionKind::counterpart;
    if (!joined && !beside) return false;
    m = other;
  }
}

// "Holm, on a visit to Lima, said", "said on a visit to Lima that": not "agreed on a visit".
bool is_on_journey(const Reading& reading, const Match& trigger, std::uint32_t preposition) {
  const auto& text = reading.text;
  if (preposition_slot(text, preposition) != Slot::on || text.pack->switches().verb_first ||
      text.brief(trigger).event_class() != EventClass::visit_noun)
    return false;
  return preposition == text.sentences[reading.sentence_of[preposition]].first ||
         is_comma(text, preposition - 1) || is_finite_saying(text, preposition - 1);
}

}  // namespace

const Match* finite_verb(const Reading& reading, std::uint32_t token) {
  if (!reading.text.has_form(token, kPast | kPresent)) return nullptr;
  if (opens_adjective(reading.text, token) || reading.means_here(token)) return nullptr;
  for (const auto& match : reading.text.matches_at(token)) {
    const auto term_class = reading.text.brief(match).term_class;
    if (term_class != TermClass::event && term_class != TermClass::saying &&
        term_class != TermClass::common)
      continue;
    if ((match.features & (kPast | kPresent)) != 0 && reading.has_needs(match))
      return reads_as_noun(reading, match) ? nullptr : &match;
  }
  return nullptr;
}

bool is_people(MentionKind kind) {
  return kind == MentionKind::person || kind == MentionKind::title ||
         kind == MentionKind::counterpart || kind == MentionKind::latter ||
         kind == MentionKind::honour || kind == MentionKind::both_sides;
}

namespace {

// "Lavrov's official visit", "Lavrov's planned visit"
bool describes(const Text& text, std::uint32_t token) {
  return longest_match(text, token, TermClass::common) != nullptr ||
         is_word(text, token, WordClass::planned) || is_word(text, token, WordClass::possible) ||
         is_word(text, token, WordClass::cancelled) || is_word(text, token, WordClass::rank);
}

}  // namespace

std::uint32_t adjective_start(const Text& text, std::uint32_t last) {
  for (std::uint32_t length = 2; length <= kLongestAdjective && length <= last; ++length) {
    const auto first = last - length;
    const auto* adjective = longest_match(text, first, TermClass::common, [&](const Match& match) {
      return match.last == last && text.brief(match).common_class() == CommonClass::adjective;
    });
    if (adjective != nullptr) return first;
  }
  return last;
}

std::uint32_t possessor_of(const Reading& reading, std::uint32_t noun) {
  const auto& text = reading.text;
  const auto start = text.sentences[reading.sentence_of[noun]].first;
  auto at = noun;
  while (at > start && reading.mention_of[at - 1] == kNone) {
    const auto before = adjective_start(text, at);
    if (before == at && !describes(text, at - 1)) break;
    at = before == at ? at - 1 : before;
  }
  for (auto length = 1U; length <= 2 && at >= start + length + 1; ++length) {
    const auto* mark = word_match(text, at - length, WordClass::possessive);
    if (mark == nullptr || mark->last != at) continue;
    const auto m = reading.mention_of[at - length - 1];
    if (m != kNone && is_people(reading.mentions[m].kind)) return m;
  }
  return kNone;
}

std::uint32_t owner_before(const Reading& reading, const Match& trigger) {
  if (trigger.first < 2 || (!is_word(reading.text, trigger.first - 1, WordClass::preposition) &&
                            !opens_occasion(reading.text, trigger.first - 1)))
    return kNone;
  const auto m = reading.mention_of[trigger.first - 2];
  if (m == kNone || !is_people(reading.mentions[m].kind)) return kNone;
  // "met with the minister before his talks with": the one who met goes on to others; "met with
  // the minister during a visit": he who met is on it.
  const bool goes_on = reading.text.brief(trigger).event_class() == EventClass::meeting ||
                       (trigger.features & (kPronoun | kDefinite)) == 0;
  return goes_on && is_other_side(reading, m) ? kNone : m;
}

std::uint32_t owner_beside(const Reading& reading, const Match& trigger) {
  if (trigger.first == 0 || (trigger.features & kPronoun) == 0 || trigger.clitics.any())
    return kNone;
  const auto m = reading.mention_of[trigger.first - 1];
  if (m == kNone || !is_people(reading.mentions[m].kind)) return kNone;
  return m;
}

bool is_tied(const Reading& reading, const Match& trigger) {
  const auto& text = reading.text;
  if (trigger.clitics.preposition != 0) return slot_of(text, trigger.clitics) != Slot::dative;
  if (is_purpose_on_spot(reading, trigger)) return true;
  const auto& sentence = text.sentences[reading.sentence_of[trigger.first]];
  auto reach = kTieReach;
  // "on a | two-day visit"
  const auto noun =
      text.pack->switches().verb_first ? trigger.first : adjective_start(text, trigger.first);
  for (auto i = noun; i > sentence.first && noun - i < reach; --i) {
    if (opens_occasion(text, i - 1)) return true;
    const auto* preposition = word_match(text, i - 1, WordClass::preposition);
    // "after two days | of talks"
    if (preposition != nullptr && text.term(*preposition).slot == Slot::of && reach == kTieReach &&
        !text.pack->switches().verb_first) {
      reach += kTieReach;
      continue;
    }
    if (preposition != nullptr)
      return ties(text.term(*preposition).slot) || is_on_journey(reading, trigger, i - 1);
  }
  return false;
}

bool is_matter(const Reading& reading, const Match& trigger) {
  const auto& text = reading.text;
  // "paves the way for the beginning of talks"
  if (const auto* holding = holding_before(text, trigger); holding != nullptr)
    return is_matter(reading, *holding);
  if (is_purpose_on_spot(reading, trigger)) return false;
  const auto speaks_of = [](Slot slot) {
    return slot == Slot::about || slot == Slot::for_ || slot == Slot::on || slot == Slot::to ||
           slot == Slot::from || slot == Slot::because || slot == Slot::against;
  };
  if (slot_of(text, trigger.clitics) == Slot::dative) return true;
  if (trigger.first == 0 || trigger.clitics.preposition != 0) return false;
  const auto before = trigger.first - 1;
  if (const auto* preposition = word_match(text, before, WordClass::preposition))
    return speaks_of(text.term(*preposition).slot);
  if (trigger.clitics.conjunction != 0 || reading.mention_of[before] != kNone ||
      reading.date_of[before] != kNone || adjective_start(text, trigger.first) != trigger.first)
    return false;
  // A word that no lexicon knows owns what follows as well.
  return (is_plain_noun(reading, before) && can_own(text, before)) ||
         (text.tokens[before].kind == TokenKind::word && text.matches_at(before).empty());
}

bool is_object_of(const Reading& reading, const Match& verb, const Match& trigger) {
  const auto& text = reading.text;
  const bool travels =
      text.brief(verb).event_class() == EventClass::visit;  // to do what the noun tells
  for (auto i = verb.last; i < trigger.first; ++i) {
    if (reading.mention_of[i] != kNone || reading.date_of[i] != kNone) continue;
    if (is_word(text, i, WordClass::relative)) return false;
    if (const auto* preposition = word_match(text, i, WordClass::preposition)) {
      const auto slot = text.term(*preposition).slot;
      if (slot == Slot::about || (slot == Slot::for_ && !travels) || slot == Slot::because)
        return false;
    }
    for (const auto& match : text.matches_at(i)) {
      const auto& brief = text.brief(match);
      const auto& term = text.term(match);
      if (brief.term_class != TermClass::event && brief.term_class != TermClass::common) continue;
      if (slot_of(text, match.clitics) == Slot::dative && !travels) return false;
      const bool event_noun = term.has("noun", "yes") && reading.has_needs(match);
      const bool by = slot_of(text, trigger.clitics) == Slot::instrumental;
      if (event_noun && match.last <= trigger.first && trigger.clitics.conjunction == 0 && !by)
        return false;
    }
  }
  return true;
}

namespace {

// "in a call that he held with A, B said": the token behind a verb that points back to the noun and
// has left out its subject, who is to come; behind the noun where there is none.
std::uint32_t behind_own_holding(const Reading& reading, const Match& noun) {
  const auto& text = reading.text;
  const auto end = text.sentences[reading.sentence_of[noun.first]].last;
  auto i = noun.last;
  if (i < end && is_word(text, i, WordClass::relative)) ++i;
  if (i >= end) return noun.last;
  const auto* verb = longest_match(text, i, TermClass::event, [&](const Match& match) {
    return (match.features & (kPast | kPresent)) != 0 && (match.features & kObject) != 0 &&
           match.clitics.conjunction == 0 && text.term(match).has("light", "yes");
  });
  if (verb == nullptr || verb->last >= end) return noun.last;
  const auto m = reading.mention_at[verb->last];
  const bool named = m != kNone && !reading.mentions[m].clitics.any();
  return named ? noun.last : verb->last;
}

}  // namespace

const Match* governor_of(const Reading& reading, const Match& trigger) {
  const auto& sentence = reading.text.sentences[reading.sentence_of[trigger.first]];
  const auto sum = summed_up_at(reading, trigger);
  if (const auto* verb = summed_up_verb(reading, sum)) return verb;
  if (const auto* held = held_behind(reading, trigger)) return held;
  const bool parted = is_parted(reading.text, trigger);
  for (auto i = behind_content(reading, trigger, sum); i > sentence.first; --i) {
    const auto token = i - 1;
    if (opens_own_clause(reading, token, trigger)) break;
    if (is_word(reading.text, token, WordClass::that) || is_mark(reading.text, token, U':'))
      return nullptr;
    if (reading.mention_of[token] != kNone) continue;
    // "ended his tour, which lasted three days, by a visit to": a relative ends at its comma.
    if (parted && token > sentence.first && is_word(reading.text, token - 1, WordClass::relative))
      continue;
    if (const auto* verb = finite_verb(reading, token)) return over_holding(reading, *verb);
  }
  for (auto i = behind_own_holding(reading, trigger); i < sentence.last; ++i) {
    if (is_word(reading.text, i, WordClass::that) || is_word(reading.text, i, WordClass::relative))
      return nullptr;
    if (reading.mention_of[i] != kNone || is_mere_marker(reading.text, i)) continue;
    if (const auto* verb = finite_verb(reading, i)) return verb;
  }
  return nullptr;
}

bool is_held_by_others(const Reading& reading, const Match& noun) {
  const auto& text = reading.text;
  const auto end = text.sentences[reading.sentence_of[noun.first]].last;
  for (auto i = noun.last; i + 1 < end && i < noun.last + kRelativeReach; ++i) {
    const auto* verb = longest_match(text, i, TermClass::event, [&](const Match& match) {
      return (match.features & (kPast | kPresent)) != 0 && text.term(match).has("light", "yes");
    });
    if (verb != nullptr && verb->last < end)
      return is_bare_word(text, verb->last, WordClass::group) ||
             is_bare_word(text, verb->last, WordClass::side);
    if (reading.mention_of[i] != kNone && !reading.mentions[reading.mention_of[i]].adjective)
      return false;
  }
  return false;
}

}  // namespace diplograph
