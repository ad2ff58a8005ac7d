#include "extract/clause.hpp"

#include <algorithm>

#include "extract/clause_ends.hpp"
#include "extract/clause_reader.hpp"
#include "extract/content.hpp"
#include "extract/credit.hpp"
#include "extract/delegation.hpp"
#include "extract/governor.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/people_of.hpp"
#include "extract/phrases.hpp"
#include "extract/set_off.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 70;
constexpr std::uint32_t kRelativeReach = 4;
// Words that may open a list or an aside, and those that may end a clause, beside those of events
// and sayings.
constexpr std::uint64_t kLeading =
    bit_of(WordClass::prayer) | bit_of(WordClass::demonstrative) | bit_of(WordClass::headed) |
    bit_of(WordClass::group) | bit_of(WordClass::quantifier) | bit_of(WordClass::conjunction) |
    bit_of(WordClass::including) | bit_of(WordClass::both_of) | bit_of(WordClass::planned) |
    bit_of(WordClass::relative) | bit_of(WordClass::sidelines) | bit_of(WordClass::means);
constexpr std::uint64_t kEnding = bit_of(WordClass::that) | bit_of(WordClass::because) |
                                  bit_of(WordClass::turn) | bit_of(WordClass::conjunction);

}  // namespace

ClauseReader::ClauseReader(const Reading& reading, const Match& trigger, bool carries)
    : reading_(reading), text_(reading.text), trigger_(trigger), carries_(carries) {
  const auto sentence = reading.sentence_of[trigger.first];
  end_ = sentence == kNone ? trigger.last : text_.sentences[sentence].last;
  end_ = std::min(end_, trigger.last + kReach);
  verb_ = (trigger.features & (kPast | kPresent)) != 0;
  if (!verb_) occasion_end_ = end_of_occasion_around(reading, trigger);
}

Clause ClauseReader::run() {
  clause_.first = trigger_.first;
  if (verb_) read_ahead();
  names_subject_ = clause_.has_subject || !text_.pack->switches().verb_first;
  auto i = trigger_.last;
  fresh_ = true;
  while (i < end_) {
    const auto next = read_at(i);
    if (next == i) break;
    i = next;
  }
  clause_.last = i;
  return std::move(clause_);
}

void ClauseReader::read_ahead() {
  auto ahead = subject_ahead(reading_, trigger_.first);
  const bool officials = ahead.empty() && text_.pack->switches().verb_first;
  if (officials) ahead = delegation_ahead(reading_, trigger_.first);
  if (ahead.empty()) return;
  const bool delegation =
      officials || is_word(text_, reading_.mentions[ahead.front()].first, WordClass::side);
  // A verb-first clause names its subject behind the verb; then what stands ahead is another
  // clause's.
  clause_.first = reading_.mentions[ahead.front()].first;
  clause_.arguments.push_back({Slot::subject, std::move(ahead), false, false, delegation});
  clause_.has_subject = true;
}

// Reads one piece; returns the token behind it, or `i` where the clause ends.
std::uint32_t ClauseReader::read_at(std::uint32_t i) {
  const auto& token = text_.tokens[i];
  if (const auto date = reading_.date_of[i]; date != kNone) {
    fresh_ = true;
    if (list_ && group_ != kNone) set_slot(Slot::none, false);
    return std::max(reading_.dates[date].last, i + 1);
  }
  if (const auto m = reading_.mention_at[i]; m != kNone) return read_mention(m);
  if (token.kind == TokenKind::punctuation) return read_mark(i);
  if (token.kind == TokenKind::number) return i + 1;
  return read_word(i);
}

std::uint32_t ClauseReader::read_mark(std::uint32_t i) {
  const auto mark = text_.tokens[i].mark;
  if (is_quote(text_, i)) {
    const auto q = quotation_at(reading_, i);
    return q != kNone && !reading_.quotations[q].is_brief() ? i : i + 1;
  }
  if (mark == U':') return lists_object(i) ? i + 1 : i;
  // "received in Oslo - as the agency says - the minister"
  if (!is_comma(text_, i)) {
    const bool credit = longest_match(text_, i + 1, TermClass::saying, [&](const Match& match) {
                          return text_.term(match).value("kind") == "source";
                        }) != nullptr;
    return credit ? behind_dashes(text_, i, end_) : i + 1;
  }
  if (begins_credit(reading_, i) || (is_in_aside(text_, trigger_) && !goes_on_behind(i)) ||
      i == occasion_end_ || (verb_ && i > trigger_.last && opens_next_clause(reading_, i)))
    return i;
  slot_ = Slot::none;
  topic_ = topic_ && !list_;
  fresh_ = true;
  comma_ = true;
  return i + 1;
}

std::uint32_t ClauseReader::read_word(std::uint32_t i) {
  // Most words are nouns, adjectives and prepositions.
  const bool acts = text_.has_any(i, bit_of(TermClass::event) | bit_of(TermClass::saying));
  const bool leads = acts || text_.has_any_word(i, kLeading);
  if (const auto next = leads ? read_leading(i) : std::nullopt) return *next;
  if (const auto comma = verb_ ? occasion_end(reading_, trigger_, i) : i; comma != i) return comma;
  const bool may_end = acts || text_.has_any_word(i, kEnding);
  if (may_end && !is_carried(i) && !names_sidelines(i) && ends_clause(reading_, trigger_, i))
    return i;
  // "a cable of congratulation": what the carried noun owns may look like a verb.
  const bool owned = carried_ != kNone && carried_ + 1 == i && can_own(text_, carried_);
  if ((!owned && reading_.opens_clause(i)) || is_word(text_, i, WordClass::relative)) {
    if (!opens_relative(i)) return i;
    described_ = true;
    return i + 1;
  }
  const bool links = text_.has(i, TermClass::word);
  if (const auto next = links ? read_linking(i) : std::nullopt) return *next;
  // "expelled a diplomat" may be written as "diplomatically" is.
  if (const auto behind = adverb_end(text_, i); behind != i && !is_carried(i)) {
    fresh_ = true;
    return adverb_end_ = behind;
  }
  // "expelled two senior diplomats": where no article is written onto nouns, such words stand
  // apart.
  if (has_words_before_nouns(text_) && is_attributive(text_, i)) return i + 1;
  if (describes_trigger(i)) return i + 1;
  if (const auto behind = behind_rank(i); behind != i) return behind;
  if (const auto behind = behind_company(i); behind != i) return behind;
  read_noun(i);
  // "a number of"
  const auto* group = word_match(text_, i, WordClass::group);
  return group == nullptr ? i + 1 : group->last;
}

// What opens a list or is set off, whatever clause it stands in.
std::optional<std::uint32_t> ClauseReader::read_leading(std::uint32_t i) {
  // "may God protect him" parts nothing.
  if (const auto* prayer = word_match(text_, i, WordClass::prayer)) return prayer->last;
  if (reading_.means_here(i)) {
    fresh_ = true;
    return i + 1;
  }
  if (names_stops(reading_, trigger_, i)) {
    set_slot(Slot::to, false);
    return i + 1;
  }
  if (const auto* headed = word_match(text_, i, WordClass::headed); headed && delegation_) {
    heading_ = true;
    fresh_ = true;
    return headed->last;
  }
  if (const auto* chaired = chair_at(i)) return open_list(Slot::presence, chaired->last);
  if (const auto* leaders = leaders_at(i)) return open_leaders(*leaders);
  // Not of "to brief the members of the Council": there the noun owns them.
  if (const auto owner = owned_ ? kNone : owner_of_people(reading_, i, end_); owner != kNone)
    return open_people(i, owner);
  if (joins_actors(i) || travels_on(i)) return i + 1;
  if (gathers_at(i)) {
    clause_.gathered = true;
    return open_list(Slot::between, i + 1);
  }
  if (const auto* members = members_at(i)) return open_members(*members);
  if (const auto* stops = stops_at(i)) {
    topic_ = false;
    return open_list(Slot::object, stops->last);
  }
  // "to each of Syria and Turkey": the preposition's still.
  if (const auto* each = word_match(text_, i, WordClass::both_of);
      each != nullptr && each->last < end_) {
    const auto behind = is_comma(text_, each->last) ? each->last + 1 : each->last;
    if (reading_.mention_at[behind] != kNone) return behind;
    if (is_mark(text_, each->last, U':') && (lists_object(each->last) || lists_sides(*each)))
      return each->last + 1;
  }
  if (const auto behind = behind_attending(i); behind != i) return open_list(Slot::between, behind);
  if (const auto behind = behind_occasion(i); behind != i) return behind;
  if (const auto comma = verb_ ? aside_end(reading_, i, end_) : i; comma != i) return comma;
  if (const auto* aside = word_match(text_, i, WordClass::sidelines))
    return open_list(Slot::sidelines, aside->last);
  return std::nullopt;
}

// What links actors to the clause that goes on.
std::optional<std::uint32_t> ClauseReader::read_linking(std::uint32_t i) {
  if (const auto* list = word_match(text_, i, WordClass::presence))
    return open_list(Slot::presence, list->last);
  if (const auto* pronoun = word_match(text_, i, WordClass::preposition_pronoun))
    return pronoun->last;
  // "and that in Oslo"
  if (const auto* that = word_match(text_, i, WordClass::demonstrative);
      that != nullptr && that->clitics.conjunction != 0)
    return that->last;
  // "earlier", "after that": adverbs of several words that begin with a preposition.
  if (const auto behind = adverb_end(text_, i); behind > i + 1) {
    fresh_ = true;
    return adverb_end_ = behind;
  }
  if (const auto* preposition = word_match(text_, i, WordClass::preposition))
    return read_preposition(*preposition);
  if (const auto* article = word_match(text_, i, WordClass::article)) return article->last;
  // "his highness": who was named before, in no slot.
  if (verb_ && is_word(text_, i, WordClass::pronoun) && text_.pack->switches().verb_first) {
    fresh_ = true;
    return i + 1;
  }
  return std::nullopt;
}

std::uint32_t ClauseReader::read_preposition(const Match& preposition) {
  const auto i = preposition.first;
  const auto slot = text_.term(preposition).slot;
  // "a delegation of the movement": still the delegation's slot.
  if (delegation_ && i > 0 && is_word(text_, i - 1, WordClass::side) && slot == Slot::from) {
    stands_for_ = true;
    return preposition.last;
  }
  if (stand_for_state_behind(reading_, preposition)) {
    stands_for_ = fresh_ = true;
    return preposition.last;
  }
  if (completes_sides(i, slot) || (slot == Slot::with && belongs_to_occasion(i))) {
    set_slot(Slot::other, true);
  } else if (nested_ && slot == Slot::to) {
    set_slot(Slot::other, false);
    nested_ = false;
  } else {
    set_slot(slot, slot == Slot::between);
    behind_noun_ = is_behind_noun(i, slot) && !follows_kind(i);
    // "in a call that he received from B"
    clause_.has_other =
        clause_.has_other || slot == Slot::with ||
        (slot == Slot::from && text_.brief(trigger_).event_class() == EventClass::call_noun);
  }
  return preposition.last;
}

// "and" as a word of its own between two actors.
bool ClauseReader::joins_actors(std::uint32_t i) {
  const auto* conjunction = word_match(text_, i, WordClass::conjunction);
  if (conjunction == nullptr || text_.term(*conjunction).value("sense") == "contrast") return false;
  const auto next = skip_article(text_, i + 1);
  joined_ = group_ != kNone && next < end_ && reading_.mention_at[next] != kNone;
  return joined_;
}

// "talks that the minister held with", "a visit which he pays to": the clause behind a noun tells
// who takes part.
bool ClauseReader::opens_relative(std::uint32_t i) {
  if (verb_ || i > trigger_.last + kRelativeReach || (!clause_.arguments.empty() && !nisba_))
    return false;
  const bool apart = opens_report(text_, i) || is_told_of_pronoun(i);
  if (!apart) fresh_ = true;
  return !apart;
}

std::uint32_t ClauseReader::open_list(Slot slot, std::uint32_t behind) {
  set_slot(slot, true);
  return behind;
}

void ClauseReader::set_slot(Slot slot, bool list) {
  if (slot != Slot::in && slot != Slot::at && slot != Slot::on && slot != Slot::during)
    people_slot_ = slot;
  slot_ = slot;
  owned_ = false;
  behind_noun_ = false;
  list_ = list;
  fresh_ = true;
  group_ = kNone;
}

Clause read_clause(const Reading& reading, const Match& trigger, bool carries) {
  return ClauseReader(reading, trigger, carries).run();
}

}  // namespace diplograph
