#include <algorithm>

#include "extract/clause_reader.hpp"
#include "extract/governor.hpp"
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

}  // namespace diplograph
