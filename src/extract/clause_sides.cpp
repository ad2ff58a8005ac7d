// Which side of an event an actor is on whose place in the clause does not tell it: a counterpart,
// whoever stands behind a noun of two sides.
#include "extract/clause_reader.hpp"
#include "extract/governor.hpp"
#include "extract/noun_phrase.hpp"
#include "recognise/name_words.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

// "ties", "agreement": nouns of two sides, whose "with" names the other one.
bool is_bond(const Text& text, std::uint32_t token) {
  return word_match(text, token, WordClass::bond) != nullptr ||
         longest_match(text, token, TermClass::event, [&](const Match& match) {
           return text.brief(match).event_class() == EventClass::agreement;
         }) != nullptr;
}

}  // namespace

// Adjectives may stand between: "the historical ties with".
bool ClauseReader::is_behind_noun(std::uint32_t i, Slot slot) const {
  // "a meeting, the first of its kind, between": the noun is the adverb's.
  if (i <= trigger_.last || i == adverb_end_ || reading_.date_of[i - 1] != kNone) return false;
  if (is_plain_noun(reading_, i - 1)) return true;
  auto noun = i - 1;
  while (noun > trigger_.last) {
    const auto m = reading_.mention_of[noun];
    if (m == kNone ? !qualifies(noun) : !reading_.mentions[m].adjective) break;
    --noun;
  }
  if (slot == Slot::in) return noun > trigger_.last && is_plain_noun(reading_, noun);
  // "the agreement of the Group | with", "Kenya's ties | with"
  const auto owner = reading_.mention_of[noun];
  const auto head = owner == kNone ? noun : reading_.mentions[owner].first - 1;
  return head >= trigger_.last && is_bond(text_, head);
}

// "the war between A and B", met B over "the ties with C": the noun's sides, not the trigger's.
bool ClauseReader::completes_sides(std::uint32_t i, Slot slot) const {
  if (follows_kind(i) || i == adverb_end_) return false;
  if (slot == Slot::with &&
      ((carries_ && is_adjunct(text_, i - 1) && !is_needed(text_, trigger_, i - 1)) ||
       names_bond(i)))
    return true;
  const bool again = slot == Slot::with && clause_.find(Slot::with) != nullptr;
  if ((slot != Slot::between && !again) || i <= trigger_.last || names_kind(i)) return false;
  auto noun = i - 1;
  while (noun >= trigger_.last &&
         (text_.tokens[noun].kind == TokenKind::number || reading_.date_of[noun] != kNone ||
          (reading_.mention_of[noun] == kNone && qualifies(noun))))
    --noun;
  return noun >= trigger_.last && noun + 1 != adverb_end_ && is_plain_noun(reading_, noun) &&
         !reading_.opens_clause(noun) && !ends_carried(noun);
}

// A state or place without a preposition begins at the token.
bool ClauseReader::is_bare_land(std::uint32_t i) const {
  const auto m = i < end_ ? reading_.mention_at[i] : kNone;
  if (m == kNone || reading_.mentions[m].clitics.any() || reading_.mentions[m].adjective)
    return false;
  const auto kind = reading_.mentions[m].kind;
  return kind == MentionKind::state || kind == MentionKind::place || kind == MentionKind::capital;
}

// "said that he would meet his counterpart": whose counterpart it is, he is the subject. Not of
// "and visits his counterpart X Tehran": who visits, and what.
bool ClauseReader::meets_counterpart(std::uint32_t m) const {
  const auto& mention = reading_.mentions[m];
  return verb_ && !names_subject_ && mention.kind == MentionKind::counterpart &&
         (trigger_.features & kObject) == 0 && text_.term(trigger_).has("with", "object") &&
         !(is_visit(text_.term(trigger_)) && is_bare_land(mention.last));
}

// "between A and B, the surprise was the entry of C": the list ends with the comma where neither an
// actor nor "and" stands behind it.
bool ClauseReader::ends_between(const Mention& mention) const {
  if (!comma_ || group_ == kNone || clause_.arguments[group_].slot != Slot::between) return false;
  auto i = mention.first;
  while (i > trigger_.last && !is_comma(text_, i - 1)) --i;
  const bool noun = is_plain_noun(reading_, i) || has_article(text_, i);
  return i < mention.first && reading_.mention_of[i] == kNone && noun && !is_joined_word(text_, i);
}

}  // namespace diplograph
