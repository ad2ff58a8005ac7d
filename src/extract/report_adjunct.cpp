// Where what stands between a verb of saying and its content is over, and no comma tells.
#include <algorithm>

#include "extract/content.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/phrases.hpp"
#include "extract/report_reader.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {

// "during his meeting | today with": whom he meets is still to come.
bool ReportReader::is_behind_own_event(std::uint32_t i) const {
  return i > 0 &&
         longest_match(text_, i - 1, TermClass::event, [&](const Match& match) {
           const auto event_class = text_.brief(match).event_class();
           return (match.features & kPronoun) != 0 &&
                  (event_class == EventClass::meeting || event_class == EventClass::receive);
         }) != nullptr;
}

// A noun that goes on nothing before it.
bool ReportReader::is_free_noun(std::uint32_t i) const {
  const auto matches = text_.matches_at(i);
  return is_plain_noun(reading_, i) && !is_adverb(text_, i) && !is_attribute(reading_, i, i + 1) &&
         !text_.has(i, TermClass::word) &&
         std::none_of(matches.begin(), matches.end(),
                      [](const Match& match) { return match.clitics.any(); });
}

// "explained in Nairobi (in) addition to its statement that": what is only said comes with "that".
bool ReportReader::opens_that_behind(std::uint32_t i) const {
  if (term_.value("act") != "say" || !takes(Opening::that)) return false;
  for (; i < end_; ++i) {
    if (opens_reported(reading_, i, end_)) return true;
  }
  return false;
}

// "in New York | strongly, in the strongest terms"
std::uint32_t ReportReader::before_adverbs(std::uint32_t i) const {
  constexpr std::uint32_t kLongest = 3;
  for (std::uint32_t back = 1; back <= kLongest && i > verb_.last + back; ++back) {
    if (text_.has(i - back, CommonClass::adverb) && adverb_end(text_, i - back) == i)
      return before_adverbs(i - back);
  }
  return i;
}

// "at a press conference |", "in televised remarks |": nothing owned stands behind the adjective.
bool ReportReader::ends_words_described(std::uint32_t last) const {
  constexpr std::uint32_t kLongest = 3;
  for (std::uint32_t back = 2; back <= kLongest && last > verb_.last + back; ++back) {
    const auto* press = longest_match(
        text_, last - back, TermClass::event,
        [&](const Match& match) { return text_.brief(match).event_class() == EventClass::press; });
    if (press != nullptr && press->last == last) return true;
  }
  if (last <= verb_.last + 2 || !is_saying_noun(text_, last - 2)) return false;
  // "in a statement issued |"
  const auto matches = text_.matches_at(last - 1);
  const bool issued = is_finite_verb(text_, last - 1) &&
                      std::none_of(matches.begin(), matches.end(),
                                   [](const Match& match) { return match.clitics.any(); });
  return issued || is_attribute(reading_, last - 1, last);
}

// "what he called": a particle with a verb of saying that points back to it.
bool ReportReader::is_so_called(std::uint32_t i) const {
  return i + 1 < end_ && text_.has(i, CommonClass::particle) &&
         longest_match(text_, i + 1, TermClass::saying, [](const Match& match) {
           return (match.features & kObject) != 0 && match.clitics == Clitics{};
         }) != nullptr;
}

// "in Nairobi |", "during his meeting with A |": a name ends the phrase.
bool ReportReader::ends_with_name(std::uint32_t last) const {
  const auto m = reading_.mention_of[last - 1];
  if (m == kNone || reading_.mentions[m].last != last || reading_.mentions[m].first <= subject_end_)
    return false;
  const auto& name = reading_.mentions[m];
  return !name.adjective && !is_behind_own_event(name.first - 1);
}

// "condemned in Nairobi | the attack", "denied during his meeting with A | the reports", "accused
// before the Council | Norway of": behind a name nothing goes on with its phrase.
bool ReportReader::ends_adjunct(std::uint32_t i) const {
  if (!text_.pack->switches().verb_first || report_.subject.empty() || i <= verb_.last + 1 ||
      reading_.quote_of[i] != kNone)
    return false;
  const auto last = before_adverbs(i);
  if (!ends_with_name(last) && !ends_words_described(last)) return false;
  const auto next = reading_.mention_at[i];
  if (next == kNone)
    return (frame_.tells() && is_word(text_, i, WordClass::group)) ||
           (takes_object() && (is_free_noun(i) || is_so_called(i)) && !opens_that_behind(i));
  const auto& told = reading_.mentions[next];
  const bool land = told.kind == MentionKind::state || told.kind == MentionKind::capital ||
                    told.kind == MentionKind::organization;
  return frame_.tells() && report_.to.empty() && land && !told.adjective && !told.clitics.any();
}

// "saw in remarks to a paper that": the content comes with "that"; not "saw in it a sign of that".
bool ReportReader::opens_that_later(std::uint32_t i) const {
  for (++i; i < end_ && !is_comma(text_, i); ++i) {
    const auto* that = word_match(text_, i, WordClass::that);
    if (that != nullptr)
      return that->clitics == Clitics{} && !is_word(text_, i - 1, WordClass::preposition);
  }
  return false;
}

// The preposition at `i`, which the verb takes, opens its content: not "(they) saw in the statement
// that", nor inside an adjunct what only goes on with that.
bool ReportReader::opens_behind(std::uint32_t i) const {
  const auto* preposition = word_match(text_, i, WordClass::preposition);
  const auto sense = preposition == nullptr ? "" : text_.term(*preposition).value("sense");
  // "criticised from Jakarta the states": where he did.
  const auto m = i + 1 < end_ ? reading_.mention_at[i + 1] : kNone;
  const bool place = m != kNone && (reading_.mentions[m].kind == MentionKind::place ||
                                    reading_.mentions[m].kind == MentionKind::capital);
  if (place && sense == "from") return false;
  if (sense == "in" && preposition->last < end_ &&
      (is_definite_saying_noun(text_, preposition->last) || opens_that_later(preposition->last)))
    return false;
  return !adjunct_ || goes_on_behind(reading_, i, end_);
}

}  // namespace diplograph
