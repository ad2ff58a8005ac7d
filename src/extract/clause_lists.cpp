#include <algorithm>

#include "extract/clause_reader.hpp"
#include "extract/governor.hpp"
#include "extract/noun_phrase.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kFieldReach = 7;    // words of "in the field of" and what it is
constexpr std::uint32_t kMembersReach = 6;  // tokens from "among them" back to the officials

std::uint32_t before_article(const Text& text, std::uint32_t token) {
  return token > 0 && is_word(text, token - 1, WordClass::article) ? token - 1 : token;
}

}  // namespace

// "with his counterparts, the Russian A and the Saudi B": the adjective opens the next name.
bool ClauseReader::joins_next(const Mention& mention) const {
  return mention.clitics.conjunction != 0 && group_ != kNone && mention.last < end_ &&
         reading_.mention_at[mention.last] != kNone;
}

// Nothing but commas and adjectives stands between: "his two counterparts, the American A".
bool ClauseReader::is_beside(std::uint32_t first, std::uint32_t token) const {
  for (auto i = first; i < token; ++i) {
    const auto m = reading_.mention_of[i];
    const bool state = m != kNone && (reading_.mentions[m].adjective || reading_.mentions[m].inner);
    if (!is_comma(text_, i) && !state) return false;
  }
  return true;
}

// "his counterpart, the Zambian A": one man.
bool ClauseReader::names_counterpart(std::uint32_t counterpart, std::uint32_t m) const {
  const auto& mention = reading_.mentions[counterpart];
  return mention.kind == MentionKind::counterpart && !mention.has_name() &&
         reading_.mentions[m].kind == MentionKind::person &&
         reading_.mentions[m].clitics == Clitics{} &&
         is_beside(mention.last, reading_.mentions[m].first);
}

// "with Kenya, Chad and Mali", "with A, Kenya's B and C": a comma right behind the last of the
// list, and an "and" to come before the last, tie states or people where words stand apart.
bool ClauseReader::goes_on_to(std::uint32_t m) const {
  if (!comma_ || group_ == kNone || !text_.pack->switches().owner_first) return false;
  const auto last = clause_.arguments[group_].mentions.back();
  const auto kind = reading_.mentions[m].kind;
  const auto alike = [&](const Mention& other) {
    return other.kind == kind || (is_people(kind) && is_people(other.kind));
  };
  if ((kind != MentionKind::state && !is_people(kind)) || !alike(reading_.mentions[last]))
    return false;
  auto end = reading_.mentions[last].last;
  auto owner = kNone;
  for (auto next = last + 1; next < reading_.mentions.size(); ++next) {
    const auto& other = reading_.mentions[next];
    if (other.inner || other.first < end) continue;
    const auto first = owner == kNone ? before_article(text_, other.first) : owner;
    owner = skip_possessive(text_, other.last) == other.last ? kNone : first;
    if (owner != kNone) continue;
    auto gap = is_comma(text_, end) ? end + 1 : end;
    const bool ends = is_word(text_, gap, WordClass::conjunction);
    if (ends) ++gap;
    if (gap == end || gap != first || other.adjective || !alike(other)) return false;
    if (ends) return next >= m;
    end = other.last;
  }
  return false;
}

bool ClauseReader::is_listed(const Mention& mention, Slot glued) const {
  const bool joined = (mention.clitics.conjunction != 0 && glued == Slot::none) || joined_;
  if (group_ == kNone) return joined;
  const auto& last = reading_.mentions[clause_.arguments[group_].mentions.back()];
  // "his counterparts, the Russian A": the name stands beside the word for its bearers.
  if (!joined)
    return last.kind == MentionKind::counterpart && is_beside(last.last, mention.first) &&
           !is_bare_land(mention.first);
  // "will visit Ramallah, where he will meet its president, and Jordan": no one of those he meets.
  const bool place = mention.kind == MentionKind::state || mention.kind == MentionKind::capital ||
                     mention.kind == MentionKind::place;
  const auto slot = clause_.arguments[group_].slot;
  return !verb_ || !place || !is_people(last.kind) ||
         (slot != Slot::subject && slot != Slot::object);
}

// "and met the president and his counterpart": whoever met them was named before.
bool ClauseReader::is_object_list(const Mention& mention) const {
  if (!verb_ || group_ == kNone || clause_.arguments[group_].slot != Slot::subject ||
      mention.kind != MentionKind::counterpart || !text_.term(trigger_).has("with", "object"))
    return false;
  return reading_.mentions[clause_.arguments[group_].mentions.front()].first > trigger_.first;
}

// "officials, among them the president".
const Match* ClauseReader::members_at(std::uint32_t i) const {
  if (i == trigger_.last) return nullptr;
  const auto* members = longest_match(text_, i, TermClass::word, [&](const Match& match) {
    return text_.brief(match).word_class() == WordClass::including &&
           text_.term(match).has("sense", "members");
  });
  const bool named =
      members != nullptr && members->last < end_ && reading_.mention_at[members->last] != kNone;
  if (!named) return nullptr;
  // "and they are A and B": anybody, but right behind officials.
  return !text_.term(*members).value("number").empty() && !are_officials(i) ? nullptr : members;
}

// Who is named belongs where the officials stand; nowhere if they are others' ("the fate of
// reporters, among them").
std::uint32_t ClauseReader::open_members(const Match& match) {
  auto slot = Slot::other;
  if (are_officials(match.first)) {
    const bool placed = group_ == kNone || clause_.arguments[group_].slot == Slot::in;
    slot = placed ? people_slot_ : clause_.arguments[group_].slot;
    if (slot == Slot::none) slot = verb_ && !clause_.has_subject ? Slot::subject : Slot::object;
    topic_ = false;
  }
  set_slot(slot, true);
  return match.last;
}

// "held calls with each of: A, B and C": people stand behind the colon of a noun's list. The
// preposition may be written onto "each".
bool ClauseReader::lists_sides(const Match& each) {
  if (verb_ || each.last + 1 >= end_) return false;
  const auto m = reading_.mention_at[each.last + 1];
  if (m == kNone || !is_people(reading_.mentions[m].kind)) return false;
  if (const auto glued = slot_of(text_, each.clitics); glued != Slot::none) set_slot(glued, false);
  return slot_ != Slot::none;
}

// "met in turn: A, B and C", "among the visitors of X: A, B": the colon of a list, where nobody has
// been met before it.
bool ClauseReader::lists_object(std::uint32_t colon) const {
  if (!verb_ || colon + 1 >= end_ || !text_.term(trigger_).has("with", "object") ||
      !clause_.has_subject || clause_.find(Slot::object) != nullptr ||
      clause_.find(Slot::with) != nullptr || colon == 0 ||
      (reading_.mention_of[colon - 1] != kNone && !text_.term(trigger_).has("each", "apart")))
    return false;
  const auto m = reading_.mention_at[colon + 1];
  return m != kNone && is_people(reading_.mentions[m].kind) && reading_.mentions[m].has_name() &&
         reading_.mentions[m].name_first > reading_.mentions[m].first;
}

// "with the leaders of Kenya and Uganda": the states stand right behind them.
const Match* ClauseReader::leaders_at(std::uint32_t i) const {
  const auto* group = word_match(text_, i, WordClass::group);
  if (group == nullptr || text_.term(*group).value("sense") != "officials" ||
      text_.term(*group).value("number").empty() || group->last >= end_)
    return nullptr;
  const auto m = reading_.mention_at[group->last];
  if (m == kNone) return nullptr;
  const auto& mention = reading_.mentions[m];
  const bool state =
      mention.kind == MentionKind::state && !mention.adjective && !mention.clitics.any();
  return state ? group : nullptr;
}

std::uint32_t ClauseReader::open_leaders(const Match& leaders) {
  if (const auto glued = slot_of(text_, leaders.clitics); glued != Slot::none)
    set_slot(glued, false);
  stands_for_ = fresh_ = true;
  return leaders.last;
}

// "with members of Congress": the body that they stand for is named behind them.
std::uint32_t ClauseReader::open_people(std::uint32_t i, std::uint32_t owner) {
  const auto* people = word_match(text_, i, WordClass::group);
  if (people != nullptr) {
    // "with Obama, and members of Congress": who is named stands for all.
    const auto behind = reading_.mentions[owner].last;
    if (people->clitics.conjunction != 0 && group_ != kNone &&
        reading_.mentions[clause_.arguments[group_].mentions.back()].kind == MentionKind::person)
      return behind;
    if (const auto glued = slot_of(text_, people->clitics); glued != Slot::none)
      set_slot(glued, false);
  }
  stands_for_ = fresh_ = true;
  return reading_.mentions[owner].first;
}

// "who met A, and B, and C, said": the list goes on behind the comma.
bool ClauseReader::goes_on_behind(std::uint32_t comma) const {
  const auto m = comma + 1 < end_ ? reading_.mention_at[comma + 1] : kNone;
  return group_ != kNone && m != kNone && is_people(reading_.mentions[m].kind) &&
         reading_.mentions[m].clitics.conjunction != 0;
}

// "a meeting in Oslo joined A and B": the verb behind the noun names all who met.
bool ClauseReader::gathers_at(std::uint32_t i) const {
  if (verb_ || !is_meeting_noun()) return false;
  return longest_match(text_, i, TermClass::event, [&](const Match& match) {
           return text_.term(match).has("sense", "gather") && (match.features & kPast) != 0 &&
                  (match.features & kObject) == 0 && !match.clitics.any() && match.last < end_ &&
                  reading_.mention_at[match.last] != kNone;
         }) != nullptr;
}

// Officials, or the holders of an office, stand shortly before the token.
bool ClauseReader::are_officials(std::uint32_t token) const {
  const auto first = token - std::min(token - trigger_.last, kMembersReach);
  for (; token > first; --token) {
    if (is_word(text_, token - 1, WordClass::group)) return true;
    const auto m = reading_.mention_of[token - 1];
    if (m != kNone && reading_.mentions[m].kind == MentionKind::title) return true;
  }
  return false;
}

// "the border of Turkey with": the bond's sides.
bool ClauseReader::names_bond(std::uint32_t with) const {
  const auto m = with > trigger_.last + 1 ? reading_.mention_of[with - 1] : kNone;
  if (m == kNone || reading_.mentions[m].kind != MentionKind::state ||
      reading_.mentions[m].first <= trigger_.last)
    return false;
  return longest_match(text_, reading_.mentions[m].first - 1, TermClass::word,
                       [&](const Match& match) {
                         return text_.brief(match).word_class() == WordClass::bond;
                       }) != nullptr;
}

// "a treaty of partnership between": the noun right behind the trigger's says of what kind it is.
bool ClauseReader::names_kind(std::uint32_t between) const {
  const auto event_class = text_.brief(trigger_).event_class();
  // "the signing of a memorandum on the political talks between": they sign it.
  if (!verb_ && event_class == EventClass::sign && clause_.arguments.empty() &&
      between - trigger_.last < kFieldReach)
    return true;
  // "a memorandum of understanding in the field of energy between"
  if (!verb_ && event_class == EventClass::agreement && clause_.arguments.empty() &&
      preposition_slot(text_, trigger_.last) == Slot::in && between - trigger_.last < kFieldReach)
    return true;
  return !verb_ && (event_class == EventClass::agreement || event_class == EventClass::meeting) &&
         trigger_.last + 1 == between && can_own(text_, trigger_.last) &&
         !has_article(text_, trigger_.last - 1);
}

// "the first visit of A to B", where adjectives stand behind: nothing but words with the article
// parts this one from a definite noun.
bool ClauseReader::describes_trigger(std::uint32_t i) const {
  if (verb_ || (trigger_.features & kDefinite) == 0) return false;
  for (auto at = trigger_.last; at <= i; ++at) {
    if (!has_article(text_, at) || reading_.mention_of[at] != kNone) return false;
  }
  return true;
}

// "left for Kampala, then for Lusaka": the next stop.
bool ClauseReader::travels_on(std::uint32_t i) const {
  if (!is_visit(text_.term(trigger_)) || i + 2 >= end_) return false;
  const auto* conjunction = word_match(text_, i, WordClass::conjunction);
  const auto* to = word_match(text_, i + 1, WordClass::preposition);
  if (conjunction == nullptr || conjunction->last != i + 1 || to == nullptr ||
      text_.term(*to).slot != Slot::to || to->last >= end_)
    return false;
  const auto m = reading_.mention_at[to->last];
  return m != kNone && !is_people(reading_.mentions[m].kind);
}

// An adjective of the noun right before it: "the pending differences".
bool ClauseReader::qualifies(std::uint32_t i) const {
  if (!is_quantity(text_, i) && is_attribute(reading_, i, i + 1)) return true;
  return text_.matches_at(i).empty() && has_article(text_, i) && has_article(text_, i - 1) &&
         is_plain_noun(reading_, i - 1);
}

// "peace talks with": nothing but what kind of talks they are parts the preposition from a noun of
// meeting.
bool ClauseReader::follows_kind(std::uint32_t i) const {
  if (verb_ || !is_meeting_noun() || i == trigger_.last ||
      (trigger_.features & (kPronoun | kDefinite)) != 0)
    return false;
  for (auto at = trigger_.last; at < i; ++at) {
    const auto matches = text_.matches_at(at);
    const bool tied = std::any_of(matches.begin(), matches.end(), [](const Match& match) {
      return match.clitics.any() || match.last > match.first + 1;
    });
    if (tied || reading_.mention_of[at] != kNone || reading_.date_of[at] != kNone ||
        !(is_plain_noun(reading_, at) || qualifies(at)))
      return false;
  }
  return true;
}

// "a memorandum of understanding", "a treaty of cooperation": the last word of a noun that the
// trigger needs.
bool ClauseReader::ends_carried(std::uint32_t noun) const {
  if (is_carried(noun)) return true;
  if (noun <= trigger_.last || !is_carried(noun - 1)) return false;
  if (can_own(text_, noun - 1) && !has_article(text_, noun)) return true;
  return longest_match(text_, noun - 1, TermClass::event,
                       [&](const Match& match) { return match.last == noun + 1; }) != nullptr;
}

}  // namespace diplograph
