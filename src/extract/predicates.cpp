#include "extract/predicates.hpp"

#include <algorithm>

#include "extract/clause_ends.hpp"
#include "extract/governor.hpp"
#include "extract/held_behind.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/subject.hpp"
#include "extract/verb_or_noun.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 60;
constexpr std::uint32_t kRelativeGap = 3;  // words between a noun and the clause that tells of it
constexpr std::uint32_t kMostClimbs = 8;

bool of_one_tense(const Match& a, const Match& b) {
  return (a.features & b.features & (kPast | kPresent)) != 0 &&
         (a.clitics.future != 0) == (b.clitics.future != 0);
}

}  // namespace

Predicates::Predicates(const Reading& reading, const Match& trigger)
    : reading_(reading), text_(reading.text) {
  const auto& sentence = text_.sentences[reading.sentence_of[trigger.first]];
  first_ = trigger.first - std::min(trigger.first - sentence.first, kReach);
  last_ = std::min(sentence.last, trigger.last + kReach);
  held_ = held_behind(reading, trigger);
  find(trigger);
}

void Predicates::find(const Match& trigger) {
  for (auto i = first_; i < last_; ++i) {
    if (i == trigger.first) {
      own_ = static_cast<std::uint32_t>(predicates_.size());
      predicates_.push_back({&trigger, (trigger.features & (kPast | kPresent)) != 0});
      i = trigger.last - 1;
      continue;
    }
    if (reading_.mention_of[i] != kNone || reading_.date_of[i] != kNone) continue;
    // "the minister, who is on a tour, ...": the aside has days of its own, and no others.
    if (const auto comma = aside_end(reading_, i, last_); comma != i) {
      if (trigger.first <= i || trigger.first >= comma) {
        asides_.push_back({i, comma});
        i = comma - 1;
        continue;
      }
      if (parts_at(comma + 1)) last_ = comma;
    }
    // "may God protect him" parts nothing.
    if (const auto* prayer = word_match(text_, i, WordClass::prayer)) {
      if (i >= trigger.first || prayer->last <= trigger.first) i = prayer->last - 1;
      continue;
    }
    // "the meeting had been held", written as "was the meeting held"
    if (held_ != nullptr && i + 1 == trigger.first && is_word(text_, i, WordClass::past_marker))
      continue;
    const bool held = held_ != nullptr && held_->first == i;
    const auto* verb = held ? held_ : finite_verb(reading_, i);
    const auto* match = verb != nullptr ? verb : event_noun_at(i);
    if (match == nullptr || (i < trigger.first && match->last > trigger.first)) continue;
    predicates_.push_back({match, verb != nullptr});
    i = match->last - 1;
  }
}

bool Predicates::parts_at(std::uint32_t token) const {
  const auto m = reading_.mention_at[token];
  return reading_.date_of[token] != kNone ||
         (m != kNone && reading_.mentions[m].clitics == Clitics{});
}

bool Predicates::is_told_aside(std::uint32_t token) const {
  return std::any_of(asides_.begin(), asides_.end(), [&](const auto& aside) {
    return token >= aside.first && token < aside.second;
  });
}

const Match* Predicates::event_noun_at(std::uint32_t token) const {
  return longest_match(text_, token, TermClass::event, [&](const Match& match) {
    return text_.term(match).has("noun", "yes") && reading_.has_needs(match);
  });
}

bool Predicates::is_cut(std::uint32_t from, std::uint32_t to) const {
  for (auto i = from; i < to; ++i) {
    if (reading_.mention_of[i] != kNone || reading_.date_of[i] != kNone) continue;
    if (is_word(text_, i, WordClass::that) || is_mark(text_, i, U':')) return true;
  }
  return false;
}

bool Predicates::is_aside(std::uint32_t from, std::uint32_t to, bool noun) const {
  for (auto i = from; i < to; ++i) {
    if (is_comma(text_, i)) return false;
    if (reading_.mention_of[i] != kNone || reading_.date_of[i] != kNone) continue;
    const bool of_noun = noun && i - from < kRelativeGap;
    if (is_word(text_, i, WordClass::relative) && !of_noun) return true;
    const auto* preposition = word_match(text_, i, WordClass::preposition);
    if (preposition == nullptr) continue;
    const auto slot = text_.term(*preposition).slot;
    if (slot == Slot::after || slot == Slot::before || slot == Slot::since) return true;
  }
  return false;
}

bool Predicates::is_in_relative(std::uint32_t from, std::uint32_t to) const {
  for (auto i = from; i < to; ++i) {
    if (reading_.mention_of[i] == kNone && is_word(text_, i, WordClass::relative)) return true;
  }
  return false;
}

Slot Predicates::slot_before(std::uint32_t token) const {
  for (auto i = token; i > first_ && token - i < 4; --i) {
    for (const auto& match : text_.matches_at(i - 1)) {
      const auto& brief = text_.brief(match);
      const auto& term = text_.term(match);
      if (match.last == token && brief.term_class == TermClass::word &&
          brief.word_class() == WordClass::preposition)
        return term.slot;
    }
  }
  return Slot::none;
}

Predicates::Tie Predicates::tie_of(const Match& noun) const {
  if (const auto glued = slot_of(text_, noun.clitics); glued != Slot::none)
    return glued == Slot::instrumental || glued == Slot::in ? Tie::same_occasion : Tie::apart;
  for (auto i = noun.first; i > first_ && noun.first - i < 2; --i) {
    if (opens_occasion(text_, i - 1)) return Tie::same_occasion;
  }
  auto slot = slot_before(noun.first);
  // "after the end of his visit"
  if (slot == Slot::none && noun.first > first_ && can_own(text_, noun.first - 1) &&
      is_plain_noun(reading_, noun.first - 1))
    slot = slot_before(noun.first - 1);
  if (slot == Slot::none) return Tie::bare;
  if (slot == Slot::during || slot == Slot::in || slot == Slot::at) return Tie::same_occasion;
  if (slot == Slot::after && (noun.features & kPronoun) != 0) return Tie::behind;
  return Tie::apart;
}

std::uint32_t Predicates::up(std::uint32_t p) const {
  return predicates_[p].verb ? up_from_verb(p) : up_from_noun(p);
}

std::uint32_t Predicates::up_from_noun(std::uint32_t p) const {
  const auto& noun = *predicates_[p].match;
  const auto tie = tie_of(noun);
  // "reached (to) an agreement on Tuesday": the noun that the verb needs
  const bool needed =
      p > 0 && predicates_[p - 1].verb && is_needed(text_, *predicates_[p - 1].match, noun.first);
  if (tie == Tie::apart) return needed ? p - 1 : kNone;
  if (p > 0 && !is_cut(predicates_[p - 1].match->last, predicates_[p].match->first))
    return ahead_of_noun(p, tie);
  return behind_noun(p, tie);
}

std::uint32_t Predicates::ahead_of_noun(std::uint32_t p, Tie tie) const {
  if (tie == Tie::behind) return says(p - 1) ? p - 1 : kNone;
  if (tie == Tie::same_occasion) return p - 1;
  // "held, during a visit to Qatar, talks with": what is tied stands between.
  for (auto before = p; before-- > 0;) {
    const auto& other = predicates_[before];
    if (other.verb) {
      const auto from = other.match->last;
      const auto to = predicates_[p].match->first;
      return carries(*other.match) && !is_cut(from, to) && !is_in_relative(from, to) ? before
                                                                                     : kNone;
    }
    const auto tied = tie_of(*other.match);
    if (tied == Tie::bare || tied == Tie::apart) return kNone;
  }
  return kNone;
}

// "During the talks the minister said": the clause that the noun opens.
std::uint32_t Predicates::behind_noun(std::uint32_t p, Tie tie) const {
  if (p + 1 >= predicates_.size()) return kNone;
  const auto& noun = *predicates_[p].match;
  const auto& next = predicates_[p + 1];
  if (!next.verb || tells_of_noun(p + 1) || is_cut(noun.last, next.match->first) ||
      is_aside(noun.last, next.match->first, true))
    return kNone;
  return tie != Tie::behind || says(p + 1) ? p + 1 : kNone;
}

bool Predicates::says(std::uint32_t p) const {
  return predicates_[p].verb &&
         longest_match(text_, predicates_[p].match->first, TermClass::saying) != nullptr;
}

// What is said of talks, or talked over, is not dated by it; a verb that carries it does.
bool Predicates::carries(const Match& verb) const {
  const auto& brief = text_.brief(verb);
  if (brief.event_class() == EventClass::talk) return false;
  const bool says = longest_match(text_, verb.first, TermClass::saying) != nullptr;
  return !says ||
         (brief.term_class == TermClass::event && brief.event_class() != EventClass::carry);
}

// A verb right behind a noun, or behind "which", tells of the noun.
bool Predicates::tells_of_noun(std::uint32_t p) const {
  if (p == 0 || predicates_[p - 1].verb) return false;
  const auto& verb = *predicates_[p].match;
  const auto& noun = *predicates_[p - 1].match;
  if (is_held(verb, noun.last)) return true;
  if (verb.clitics.any()) return false;
  if (verb.first - noun.last > kRelativeGap) return false;
  for (auto i = noun.last; i < verb.first; ++i) {
    const auto m = reading_.mention_of[i];
    if (is_comma(text_, i) || (m != kNone && !reading_.mentions[m].adjective)) return false;
  }
  return true;
}

// "the meeting of the committee, which was held", "the meeting of A, planned to be held": the noun
// of meeting is held, whoever stands between.
bool Predicates::is_held(const Match& verb, std::uint32_t from) const {
  const auto& brief = text_.brief(verb);
  if (brief.term_class != TermClass::event ||
      (brief.event_class() != EventClass::hold && brief.event_class() != EventClass::take_place) ||
      verb.first <= from || verb.clitics.conjunction != 0)
    return false;
  if (!is_word(text_, verb.first - 1, WordClass::relative) &&
      !is_word(text_, verb.first - 1, WordClass::planned))
    return false;
  std::uint32_t words = 0;
  for (auto i = from; i < verb.first; ++i) words += reading_.mention_of[i] == kNone ? 1 : 0;
  return words <= kRelativeGap;
}

// "a visit to Doha, where they held"
bool Predicates::is_where(std::uint32_t verb) const {
  return verb > first_ && longest_match(text_, verb - 1, TermClass::word, [&](const Match& match) {
                            return text_.term(match).value("sense") == "where";
                          }) != nullptr;
}

bool Predicates::goes_on(std::uint32_t p) const {
  if (!predicates_[p].verb) return false;
  const auto& verb = *predicates_[p].match;
  if (verb.clitics.conjunction != 0) return true;
  return verb.first > first_ &&
         longest_match(text_, verb.first - 1, TermClass::word, [&](const Match& match) {
           return text_.brief(match).word_class() == WordClass::turn_same &&
                  match.last == verb.first;
         }) != nullptr;
}

std::uint32_t Predicates::up_from_verb(std::uint32_t p) const {
  if (predicates_[p].match == held_) return own_;
  if (tells_of_noun(p)) return p - 1;
  const auto& verb = *predicates_[p].match;
  if (p > 0 && is_where(verb.first)) {
    const auto& other = *predicates_[p - 1].match;
    if (!predicates_[p - 1].verb) {
      if ((verb.features & kPast) != 0) return p - 1;
    } else if (text_.brief(other).event_class() == EventClass::visit && of_one_tense(other, verb)) {
      return p - 1;
    }
  }
  if (!goes_on(p)) return kNone;
  for (auto before = p; before-- > 0;) {
    if (!predicates_[before].verb) continue;
    const auto& other = *predicates_[before].match;
    // "A, who arrived on Monday, also met B"
    if (verb.clitics.conjunction == 0 && other.first > first_ &&
        is_word(text_, other.first - 1, WordClass::relative))
      continue;
    const bool same_tense = of_one_tense(other, verb);
    const bool event = text_.brief(other).term_class == TermClass::event;
    return event && same_tense && !is_cut(other.last, verb.first) ? before : kNone;
  }
  return kNone;
}

std::uint32_t Predicates::distance(std::uint32_t a, std::uint32_t b) const {
  return std::min(climbs(a, b), climbs(b, a));
}

std::uint32_t Predicates::climbs(std::uint32_t from, std::uint32_t to) const {
  for (std::uint32_t steps = 0; steps < kMostClimbs && from != kNone; ++steps) {
    if (from == to) return steps;
    from = up(from);
  }
  return kNone;
}

}  // namespace diplograph
