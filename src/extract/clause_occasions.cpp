#include <algorithm>

#include "extract/clause_reader.hpp"
#include "extract/governor.hpp"
#include "extract/stance.hpp"
#include "recognise/words.hpp"

namespace diplograph {

// "visited Ankara after the Camp David summit the president": the subject is still to come.
std::uint32_t ClauseReader::behind_occasion(std::uint32_t i) {
  if (!verb_ || names_subject_ || i <= trigger_.last || slot_ == Slot::none) return i;
  const auto* noun = longest_match(text_, i, TermClass::event, [&](const Match& match) {
    return text_.brief(match).event_class() == EventClass::meeting &&
           (match.features & kPronoun) == 0 && !match.clitics.any();
  });
  if (noun == nullptr) return i;
  auto at = noun->last;
  if (at < end_ && reading_.mention_at[at] != kNone &&
      (reading_.mentions[reading_.mention_at[at]].kind == MentionKind::place ||
       reading_.mentions[reading_.mention_at[at]].adjective))
    at = reading_.mentions[reading_.mention_at[at]].last;
  const auto* each = at < end_ ? word_match(text_, at, WordClass::both_of) : nullptr;
  const auto who = each == nullptr ? at : each->last;
  if (who >= end_) return i;
  const bool whole = at > noun->last || has_article(text_, noun->last - 1);
  const auto m = reading_.mention_at[who];
  const bool people =
      m == kNone ? leaders_at(who) != nullptr
                 : is_people(reading_.mentions[m].kind) && !reading_.mentions[m].clitics.any();
  if (!whole || !people) return i;
  slot_ = Slot::none;
  fresh_ = true;
  return at;
}

// "on the sidelines of the conference": the occasion of the clause, no other event's.
bool ClauseReader::names_sidelines(std::uint32_t i) const {
  return verb_ && slot_ == Slot::sidelines &&
         longest_match(text_, i, TermClass::event, [&](const Match& match) {
           return text_.brief(match).event_class() == EventClass::meeting &&
                  (match.features & kPronoun) == 0;
         }) != nullptr;
}

// "met A after two days of talks | with B": B is of the talks. Where subjects stand first.
bool ClauseReader::belongs_to_occasion(std::uint32_t with) const {
  constexpr std::uint32_t kReach = 7;  // tokens from the preposition to the noun
  if (!verb_ || text_.pack->switches().verb_first || with <= trigger_.last) return false;
  auto noun = with;
  while (noun > trigger_.last && reading_.date_of[noun - 1] != kNone) --noun;
  const auto meets = [&](const Match& match) {
    const auto event_class = text_.brief(match).event_class();
    return text_.term(match).has("noun", "yes") &&
           (event_class == EventClass::meeting || event_class == EventClass::talk_noun ||
            event_class == EventClass::call_noun);
  };
  if (noun == trigger_.last || longest_match(text_, noun - 1, TermClass::event, meets) == nullptr)
    return false;
  for (auto i = noun - 1; i > trigger_.last && noun - i < kReach; --i) {
    if (is_comma(text_, i - 1)) return false;
    const auto slot = preposition_slot(text_, i - 1);
    if (slot == Slot::after || slot == Slot::before) return true;
    if (slot != Slot::none && slot != Slot::of) return false;
  }
  return false;
}

// "met on the sidelines of the summit his counterpart": a bare person belongs to no occasion.
bool ClauseReader::ends_sidelines(std::uint32_t m) {
  const bool ends =
      slot_ == Slot::sidelines && verb_ && fresh_ && is_people(reading_.mentions[m].kind) &&
      reading_.mentions[m].clitics == Clitics{} && text_.term(trigger_).has("with", "object");
  if (ends) {
    slot_ = Slot::none;
    list_ = false;
    group_ = kNone;
    fresh_ = true;
  }
  return ends;
}

// "visited several states, among them A and B", where no other place has been named.
const Match* ClauseReader::stops_at(std::uint32_t i) const {
  const auto is_place = [&](std::uint32_t m) {
    const auto kind = reading_.mentions[m].kind;
    return kind == MentionKind::state || kind == MentionKind::capital || kind == MentionKind::place;
  };
  const auto* stops = word_match(text_, i, WordClass::including);
  if (!verb_ || stops == nullptr || stops->last >= end_ || !is_visit(text_.term(trigger_)))
    return nullptr;
  const auto m = reading_.mention_at[stops->last];
  if (m == kNone || !is_place(m) || reading_.mentions[m].clitics.preposition != 0) return nullptr;
  const bool named =
      std::any_of(clause_.arguments.begin(), clause_.arguments.end(),
                  [&](const Argument& one) { return is_place(one.mentions.front()); });
  return named ? nullptr : stops;
}

// "with the head of the committee, senator A": one man, where no object is to come.
bool ClauseReader::renames_title(std::uint32_t m) const {
  if (!comma_ || group_ == kNone || slot_ != Slot::none) return false;
  const auto& argument = clause_.arguments[group_];
  const auto& title = reading_.mentions[argument.mentions.back()];
  const auto& named = reading_.mentions[m];
  return argument.slot == Slot::with && title.kind == MentionKind::title && !title.titles.empty() &&
         !title.titles.back().plural && named.kind == MentionKind::person &&
         named.clitics == Clitics{} && title.last + 1 == named.first;
}

// "a summit in which A and B are expected to take part", written as "it is expected that take part
// in it A and B": behind "in it"; `i` where no such clause tells who attends the meeting.
std::uint32_t ClauseReader::behind_attending(std::uint32_t i) const {
  if (verb_ || !is_meeting_noun() || clause_.find(Slot::between) != nullptr) return i;
  auto at = i;
  if (const auto* planned = word_match(text_, at, WordClass::planned)) {
    at = planned->last;
  } else if (const auto* stance = stance_at(reading_, at); stance != nullptr) {
    at = stance->last;
  }
  if (at >= end_ || (at > i && !is_word(text_, at, WordClass::that))) return i;
  if (at > i) ++at;
  if (at >= end_) return i;
  const auto* verb = longest_match(text_, at, TermClass::event, [&](const Match& match) {
    const bool told = at > i || match.clitics.future != 0;
    return told && text_.term(match).has("sense", "attend") && (match.features & kPresent) != 0;
  });
  if (verb == nullptr || verb->last >= end_) return i;
  const auto* in_it = word_match(text_, verb->last, WordClass::preposition_pronoun);
  const bool within = in_it != nullptr && text_.term(*in_it).slot == Slot::in;
  return within ? in_it->last : i;
}

}  // namespace diplograph
