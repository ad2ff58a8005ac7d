// Those whom a verb of saying tells, and the prepositions of theirs that open no content.
#include <algorithm>

#include "extract/agreement.hpp"
#include "extract/content.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/phrases.hpp"
#include "extract/report_reader.hpp"
#include "extract/speaking_words.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kClauseReach =
    6;                                    // tokens from "of a copy" to the pronoun that points back
constexpr std::uint32_t kToldReach = 20;  // tokens of those whom a verb tells
constexpr std::uint32_t kDescribedReach = 16;  // tokens between two commas

// Not "more of", "belongs to": a bare noun or a verb goes on with its own preposition.
bool may_end_phrase(const Reading& reading, std::uint32_t token) {
  const auto& text = reading.text;
  const auto matches = text.matches_at(token);
  return reading.mention_of[token] != kNone || !is_word_token(text, token) || matches.empty() ||
         has_article(text, token) ||
         std::any_of(matches.begin(), matches.end(),
                     [](const Match& match) { return (match.features & kPronoun) != 0; });
}

}  // namespace

// "affirmed the president, present in Cairo, that": what describes the speaker between commas,
// where the content opens behind the second one. Returns that comma, else the first.
std::uint32_t ReportReader::behind_description(std::uint32_t comma) const {
  const auto first = comma + 1;
  if (comma != subject_end_ || first >= end_ || !has_article(text_, first) ||
      reading_.mention_at[first] != kNone)
    return comma;
  const auto last = std::min(end_, first + kDescribedReach);
  for (auto i = first + 1; i + 1 < last; ++i) {
    if (opens_reported(reading_, i, end_)) return comma;
    if (!is_comma(text_, i)) continue;
    const auto next = i + 1;
    const bool opens = opens_reported(reading_, next, end_) || frame_.opens_glued_word(next) ||
                       takes(text_.folded(next)) || (takes_object() && heads_content(text_, next));
    return opens && !is_conjoined(text_, next) ? i : comma;
  }
  return comma;
}

// "said Holm; head of the local club, that": a noun behind whose comma "that" follows at once tells
// who speaks, and is no content.
std::uint32_t ReportReader::behind_apposition(std::uint32_t i) const {
  if (!takes(Opening::that) || report_.subject.empty()) return i;
  const auto last = std::min(end_, i + kDescribedReach);
  for (auto token = i; token + 1 < last; ++token) {
    if (is_comma(text_, token)) {
      const auto* that = word_match(text_, token + 1, WordClass::that);
      return that != nullptr && !that->clitics.any() ? token : i;
    }
    if (text_.tokens[token].kind != TokenKind::word || is_finite_verb(text_, token) ||
        is_word(text_, token, WordClass::that))
      return i;
  }
  return i;
}

// "expressed, in a statement issued by his office, (by) his concern": the same preposition stands
// again behind the comma that ends the adjunct.
bool ReportReader::is_read_later(std::uint32_t i) const {
  const auto last = std::min(end_, i + kToldReach);
  for (auto token = i + 2; token + 1 < last; ++token) {
    if (is_quote(text_, token) || begins_participle(text_, token) ||
        is_word(text_, token, WordClass::that))
      return false;
    if (is_comma(text_, token - 1)) return text_.folded(token) == text_.folded(i);
  }
  return false;
}

// "in a statement (that) the paper got hold of a copy of (it) that": the verb's own preposition
// belongs to a clause whose pronoun, right ahead of "that", points back.
bool ReportReader::closes_clause(std::uint32_t i) const {
  if (adjunct_ && is_read_later(i)) return true;
  if (!clause_ || !takes(Opening::that)) return false;
  const auto last = std::min(end_, i + kClauseReach);
  for (auto token = i + 1; token < last; ++token) {
    const auto* pronoun = word_match(text_, token, WordClass::preposition_pronoun);
    if (pronoun == nullptr || pronoun->last >= end_) continue;
    const auto next = is_comma(text_, pronoun->last) ? pronoun->last + 1 : pronoun->last;
    return next < end_ && is_word(text_, next, WordClass::that);
  }
  return false;
}

// "warned (the) citizens of X, and those of Y, of travelling", "called on the lands that fight Z
// to": those told, from `i` on, end at the verb's own preposition: behind a comma, or else the
// first.
std::uint32_t ReportReader::behind_told(std::uint32_t i) const {
  if (!frame_.tells() || !frame_.word_first()) return i;
  // "thanked the hosting of refugees on": a deed is thanked for; of its people others' are told.
  if (term_.value("act") == "praise" && !may_end_phrase(reading_, i)) return i;
  auto found = i;
  const auto last = std::min(end_, i + kToldReach);
  for (auto token = i + 1; token < last; ++token) {
    if (is_word(text_, token, WordClass::that) || begins_participle(text_, token) ||
        is_mark(text_, token, U':'))
      break;
    const auto* preposition = word_match(text_, token, WordClass::preposition);
    if (preposition == nullptr || !takes(text_.folded(token))) continue;
    if (is_comma(text_, token - 1)) return token;
    if (found == i && report_.to.empty() && may_end_phrase(reading_, token - 1)) found = token;
  }
  return found;
}

// "pointed in remarks to 'Al-Hayat' to (the fact) that", "proposes to Britain a tunnel": who stands
// behind a preposition that the verb takes, too, is told. The token behind him, `i` if none is.
std::uint32_t ReportReader::behind_hearer(std::uint32_t i) {
  const auto next = i + 1;
  if (next + 1 >= end_ || !is_word(text_, i, WordClass::preposition) || !takes(text_.folded(i)))
    return i;
  const auto q = quotation_at(reading_, next);
  const auto m = reading_.mention_at[next];
  if (m == kNone && (q == kNone || !reading_.quotations[q].is_brief())) return i;
  const auto behind = m != kNone ? reading_.mentions[m].last : reading_.quotations[q].close + 1;
  if (behind + 1 >= end_) return i;
  if (is_word(text_, behind, WordClass::preposition) && takes(text_.folded(behind)) &&
      is_word(text_, behind + 1, WordClass::that))
    return behind;
  // "affirmed in a post on 'Telegram' that", "on 'Telegram', that": where it stands to read.
  const auto that = is_comma(text_, behind) ? behind + 1 : behind;
  if (m != kNone && takes(Opening::that) && is_word(text_, that, WordClass::that)) return behind;
  const bool object = takes_object() && m != kNone && frame_.hears(reading_.mentions[m]) &&
                      reading_.mentions[m].clitics == Clitics{} && is_word_token(text_, behind) &&
                      reading_.date_of[behind] == kNone && !is_conjoined(text_, behind) &&
                      !is_word(text_, behind, WordClass::preposition) &&
                      !is_word(text_, behind, WordClass::that);
  if (!object || !report_.to.empty()) return i;
  report_.to.push_back(m);
  return heard_end_ = behind;
}

// "the forces, under (the) lead of X, accused Y of": who leads the speaker is not the one told, nor
// what is told. The token behind him, `i` if no leader stands there.
std::uint32_t ReportReader::behind_leader(std::uint32_t i) {
  if (i != subject_end_ || !frame_.tells()) return i;
  const auto* headed = word_match(text_, i, WordClass::headed);
  const auto m =
      headed == nullptr || headed->last >= end_ ? kNone : reading_.mention_at[headed->last];
  return m == kNone ? i : subject_end_ = reading_.mentions[m].last;
}

// "the ministry in Accra accused Togo of": where the speaker sits parts him from no one told. The
// token behind the place, `i` if none stands there or nobody right behind it.
std::uint32_t ReportReader::behind_seat(std::uint32_t i) const {
  if (i != subject_end_ || !frame_.tells() || preposition_slot(text_, i) != Slot::in) return i;
  const auto m = i + 1 < end_ ? reading_.mention_at[i + 1] : kNone;
  if (m == kNone) return i;
  const auto& seat = reading_.mentions[m];
  const bool place = seat.kind == MentionKind::place || seat.kind == MentionKind::capital;
  const auto told = seat.last < end_ ? reading_.mention_at[seat.last] : kNone;
  return place && told != kNone && reading_.mentions[told].clitics == Clitics{} ? seat.last : i;
}

// "and (he) called upon (the) states of the region to": a verb in the form for one man goes with no
// plural of things, a form for one woman with no man's.
bool ReportReader::calls_upon(std::uint32_t i) const {
  if (verb_.clitics.conjunction == 0) return false;
  // "and (she) described the step as": nothing but the noun parts the verb from its preposition.
  if (term_.has("object", "first") && has_article(text_, i)) {
    auto behind = behind_adjectives(reading_, i + 1, end_);
    const auto m = behind < end_ ? reading_.mention_at[behind] : kNone;
    if (m != kNone && reading_.mentions[m].adjective) behind = reading_.mentions[m].last;
    return behind < end_ && reading_.mention_at[behind] == kNone &&
           (frame_.opens_glued_word(behind) ||
            (is_word(text_, behind, WordClass::that) && frame_.opens_with_letter(behind)));
  }
  if (!frame_.tells()) return false;
  const auto who = who_agrees(text_, verb_);
  const auto* all = word_match(text_, i, WordClass::quantifier);
  const auto noun = all != nullptr && all->last < end_ ? all->last : i;
  const auto* told = word_match(text_, noun, WordClass::group);
  if (told == nullptr || !text_.term(*told).has("sense", "told") || told->clitics.any())
    return false;
  const bool things = (told->features & kPlural) != 0 || ends_feminine(text_, noun);
  return who == (things ? Ref::Who::man : Ref::Who::woman) || (!things && who == Ref::Who::man);
}

// "said Weber, the deputy of the party allied to Merkel": whom words of the speaker's title name.
bool ReportReader::ends_apposition(std::uint32_t i) const {
  const auto before = i - 1;
  return before > verb_.last && before != noun_at_ &&
         reading_.mentions[reading_.mention_at[i]].clitics.preposition != 0 &&
         reading_.mention_of[before] == kNone && reading_.date_of[before] == kNone &&
         has_article(text_, before);
}

// "announced the administration of the President | Mary Ann that": who heads the body that speaks.
bool ReportReader::leads_speaker(const Mention& mention) const {
  return mention.kind == MentionKind::person && mention.first == subject_end_ &&
         reading_.mentions[report_.subject.back()].kind == MentionKind::organization &&
         reaches_that(reading_, mention.last - 1, end_);
}

// "said the minister to reporters, a day has been set": behind the comma a clause of what somebody
// says begins with its verb, and nothing else in the sentence opens a content.
bool ReportReader::begins_bare_speech(std::uint32_t comma) const {
  const auto verb = comma + 1;
  if (!term_.has("plain", "yes") || (verb_.features & kPast) == 0 || report_.subject.empty() ||
      verb >= end_ || reading_.mention_of[verb] != kNone)
    return false;
  const auto matches = text_.matches_at(verb);
  const bool clause = is_finite_verb(text_, verb) &&
                      std::none_of(matches.begin(), matches.end(), [&](const Match& match) {
                        return match.clitics.conjunction != 0 || (match.features & kObject) != 0 ||
                               text_.brief(match).term_class == TermClass::saying;
                      });
  for (auto i = verb; clause && i < end_; ++i) {
    if (opens_reported(reading_, i, end_)) return false;
  }
  return clause;
}

}  // namespace diplograph
