// Nouns in a clause: those that a preposition or the trigger itself takes, and the topic.
#include <algorithm>

#include "extract/clause_reader.hpp"
#include "extract/governor.hpp"
#include "extract/noun_phrase.hpp"
#include "recognise/words.hpp"

namespace diplograph {

// A plain noun: inside a prepositional phrase it is passed over, else the topic begins.
void ClauseReader::read_noun(std::uint32_t i) {
  if (verb_ && names_other_visit(i)) nested_ = true;
  const auto matches = text_.matches_at(i);
  const bool glued_preposition =
      std::any_of(matches.begin(), matches.end(),
                  [](const Match& match) { return match.clitics.preposition != 0; });
  if (is_word(text_, i, WordClass::side)) delegation_ = true;
  // "visited the province of Oslo"
  const auto* province = word_match(text_, i, WordClass::place_noun);
  const bool named = province != nullptr && province->clitics == Clitics{} &&
                     is_visit(text_.term(trigger_)) && i + 1 < end_ &&
                     reading_.mention_at[i + 1] != kNone &&
                     !is_people(reading_.mentions[reading_.mention_at[i + 1]].kind);
  if (named || is_word(text_, i, WordClass::capital) || is_word(text_, i, WordClass::side)) {
    fresh_ = true;
    return;
  }
  owned_ = is_plain_noun(reading_, i) && can_own(text_, i) && !is_word(text_, i, WordClass::group);
  if (is_carried(i)) {
    carried_ = i;
  } else if (slot_ == Slot::none && !glued_preposition && !goes_on(i) &&
             (clause_.has_subject || text_.brief(trigger_).event_class() == EventClass::talk) &&
             !is_word(text_, i, WordClass::group)) {
    topic_ = true;
  }
  closed_ =
      closed_ || (!verb_ && slot_ == Slot::none && group_ != kNone && owned_ && !glued_preposition);
  fresh_ = !can_own(text_, i);
  end_phrase(i, glued_preposition);
}

// "a Rwandan delegation of high rank |": behind the adjectives of those whom the clause named last.
std::uint32_t ClauseReader::behind_rank(std::uint32_t i) {
  if (group_ == kNone || !clause_.arguments[group_].delegation ||
      reading_.mention_of[i - 1] != clause_.arguments[group_].mentions.back())
    return i;
  auto at = i;
  while (at < end_ && reading_.mention_of[at] == kNone) {
    const auto* rank = longest_match(text_, at, TermClass::common, [&](const Match& match) {
      return text_.brief(match).common_class() == CommonClass::adjective && !match.clitics.any();
    });
    if (rank == nullptr) break;
    at = rank->last;
  }
  return at;
}

// "and his wife", "and a high-ranking delegation": at the side of whom the clause named last.
std::uint32_t ClauseReader::behind_company(std::uint32_t i) {
  if (group_ == kNone && slot_ != Slot::with) return i;
  const auto* family = !text_.has(i, CommonClass::noun)
                           ? nullptr
                           : longest_match(text_, i, TermClass::common, [&](const Match& match) {
                               return text_.term(match).has("sense", "family");
                             });
  if (family != nullptr) {
    if (family->clitics.conjunction == 0 && slot_ != Slot::with) return i;
    return behind_those_beside(i, true);
  }
  const auto before = reading_.mention_of[i - 1];
  if (group_ == kNone || before == kNone || !is_people(reading_.mentions[before].kind)) return i;
  const auto* group = word_match(text_, i, WordClass::group);
  if (group == nullptr) group = word_match(text_, i, WordClass::side);
  const bool joined = group != nullptr && group->clitics.conjunction != 0;
  return joined ? behind_those_beside(i, false) : i;
}

// Behind those and what tells of them, a name that no list has, too. "And a delegation of Hamas",
// where somebody is named of whom they are, is read on its own.
std::uint32_t ClauseReader::behind_those_beside(std::uint32_t i, bool family) {
  constexpr std::uint32_t kMost = 6;  // tokens of "and a number of his senior aides"
  const bool number = is_word(text_, i, WordClass::group);
  auto at = i + 1;
  for (; at < end_ && at < i + kMost && is_word_token(text_, at); ++at) {
    const bool part = number && preposition_slot(text_, at) == Slot::from;
    if (reading_.mention_of[at] != kNone || reading_.date_of[at] != kNone ||
        reading_.opens_clause(at) || (is_word(text_, at, WordClass::preposition) && !part))
      break;
  }
  const auto m = at < end_ ? reading_.mention_at[at] : kNone;
  const bool city = m != kNone && (reading_.mentions[m].kind == MentionKind::capital ||
                                   reading_.mentions[m].kind == MentionKind::place);
  const bool of_whom = (m != kNone && !city && can_own(text_, at - 1)) ||
                       (at < end_ && preposition_slot(text_, at) == Slot::from);
  if (of_whom && !family) return i;
  joined_ = m != kNone && at == i + 1 && group_ != kNone &&
            reading_.mentions[m].kind == MentionKind::person && !reading_.mentions[m].clitics.any();
  fresh_ = true;
  return at;
}

// "in his office", "at the presidential palace": a noun that owns nothing ends the phrase, and
// what stands behind it is the clause's again.
void ClauseReader::end_phrase(std::uint32_t i, bool glued_preposition) {
  const bool phrase = glued_preposition || goes_on(i) || (slot_ != Slot::none && !list_);
  if (!phrase) return;
  phrase_end_ = i + 1;
  if (fresh_ && !is_word(text_, i, WordClass::group)) slot_ = Slot::none;
}

bool ClauseReader::goes_on(std::uint32_t i) const {
  return i == phrase_end_ && has_article(text_, i);
}

// A noun that the trigger needs: it carries the meaning of a light verb.
bool ClauseReader::is_carried(std::uint32_t i) const {
  return carries_ && is_needed(text_, trigger_, i);
}

}  // namespace diplograph
