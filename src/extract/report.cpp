#include "extract/report.hpp"

#include <algorithm>
#include <utility>

#include "extract/agreement.hpp"
#include "extract/clause_ends.hpp"
#include "extract/content.hpp"
#include "extract/governor.hpp"
#include "extract/noun_bearer.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/owner.hpp"
#include "extract/phrases.hpp"
#include "extract/relative.hpp"
#include "extract/report_reader.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 60;

// "before", "after", "without": the clause behind it tells when and how.
bool opens_time(const Text& text, std::uint32_t token) {
  switch (preposition_slot(text, token)) {
    case Slot::before:  // not "from before": "earlier"
      return token == 0 || !is_word(text, token - 1, WordClass::preposition);
    case Slot::after:
    case Slot::since:
    case Slot::until:
    case Slot::without:
    case Slot::instead:
      return true;
    default:
      return false;
  }
}

// "said a spokesman to the agency X": the noun right before a medium has the preposition.
bool is_heard_medium(const Reading& reading, std::uint32_t i, std::uint32_t verb_last) {
  const auto& text = reading.text;
  auto noun = i;
  while (noun > verb_last && is_quote(text, noun - 1)) --noun;
  if (noun <= verb_last || may_speak(text, reading.mentions[reading.mention_at[i]])) return false;
  const auto matches = text.matches_at(noun - 1);
  return !matches.empty() && std::all_of(matches.begin(), matches.end(), [](const Match& match) {
    return match.clitics.preposition != 0;
  });
}

// "warned the citizens of Norway": right behind a plain noun, a body or a land is whose it is.
bool owns_noun(const Reading& reading, std::uint32_t i, std::uint32_t verb_last) {
  const auto& text = reading.text;
  if (has_words_before_nouns(text) || i <= verb_last || !is_word_token(text, i - 1) ||
      is_people(reading.mentions[reading.mention_at[i]].kind) ||
      reading.mention_of[i - 1] != kNone || reading.date_of[i - 1] != kNone)
    return false;
  return !has_article(text, i - 1) && !is_adverb(text, i - 1) &&
         !text.has(i - 1, TermClass::word) && !is_finite_verb(text, i - 1);
}

}  // namespace

ReportReader::ReportReader(const Reading& reading, const Match& verb)
    : reading_(reading),
      text_(reading.text),
      verb_(verb),
      term_(text_.term(verb)),
      frame_(text_, verb),
      end_(std::min(text_.sentences[reading.sentence_of[verb.first]].last, verb.last + kReach)) {}

Report ReportReader::run() {
  const bool finite = (verb_.features & (kPast | kPresent)) != 0;
  report_.unnamed = finite && owns_speaker(text_, verb_);
  if (report_.unnamed) return std::move(report_);
  if (finite) report_.subject = reporter_ahead(reading_, verb_, frame_);
  const bool first_person = (verb_.features & kFirstPerson) != 0;
  if (first_person) report_.subject.clear();  // "we call for": they have no name
  subject_known_ = finite ? first_person || !report_.subject.empty()
                          : !names_honoured_reporter(reading_, verb_, frame_);
  for (auto i = verb_.last, next = i; i < end_ && report_.content == kNone; i = next) {
    next = read_at(i);
    if (next == i) break;
  }
  name_the_told();
  // "for his part the adviser said": somebody new, whoever it is.
  const bool noun_speaks = report_.subject.empty() && noun_at_ != kNone &&
                           (report_.content == kNone || report_.content > noun_at_);
  // "the letter of the king, in which he said", is the king's.
  const bool of_others =
      speaks_of_others(reading_, verb_) && owner_within(reading_, verb_) == kNone;
  report_.unnamed = noun_speaks || (finite && report_.subject.empty() &&
                                    (follows_turn(reading_, verb_.first) || of_others));
  return std::move(report_);
}

// "accused X of", "accused X that he": with "that" nothing parts it from whom it names. "Held X
// responsible": the noun that the verb needs is the object that is left.
bool ReportReader::accuses_at_once() const {
  if (report_.rule == "preposition") return true;
  if (report_.rule == "object") return is_needed(text_, verb_, report_.content);
  return report_.rule == "that" &&
         report_.content == reading_.mentions[report_.subject.front()].last + 1;
}

// "and accuses Jordan of": what must have an object and names but one has left out its subject.
void ReportReader::name_the_told() {
  // "the group has already told Oslo that": the subject stands ahead, before "that".
  const bool tied = frame_.tells() && verb_.first > 0 && verb_.clitics == Clitics{} &&
                    is_word(text_, verb_.first - 1, WordClass::that);
  if (tied && report_.subject.size() == 1 && report_.to.empty() &&
      report_.content == reading_.mentions[report_.subject.front()].last) {
    report_.to = std::move(report_.subject);
    report_.subject.clear();
    return;
  }
  const bool noun = object_noun_ && report_.rule != "object";  // a noun that is not the content's
  if (term_.value("object") != "needed" || !follows_others(reading_, verb_) ||
      report_.subject.size() != 1 || !report_.to.empty() || heard_end_ != kNone ||
      !accuses_at_once() || reading_.mentions[report_.subject.front()].first < verb_.last || noun)
    return;
  report_.to = std::move(report_.subject);
  report_.subject.clear();
}

std::uint32_t ReportReader::begin_content(std::uint32_t i, std::string_view rule) {
  if (const auto comma = rule == "object" ? behind_apposition(i) : i; comma != i) return comma;
  report_.content = i;
  report_.rule = rule;
  return i;
}

std::uint32_t ReportReader::read_at(std::uint32_t i) {
  const auto& token = text_.tokens[i];
  if (conjunction_of(text_, i, "contrast") != nullptr) return i;
  if (const auto date = reading_.date_of[i]; date != kNone) {
    adjunct_ = adjunct_ && is_behind_own_event(i);
    return std::max(reading_.dates[date].last, i + 1);
  }
  if (token.kind == TokenKind::punctuation) return read_mark(i);
  if (const auto* that = word_match(text_, i, WordClass::that); that && !is_in_name(i)) {
    // "(they) agreed in London before (that) it ended"
    if (i > verb_.last && opens_time(text_, i - 1)) {
      adjunct_ = true;
      return that->last;
    }
    // "in remarks (that) are expected to anger": of a verb inside the adjunct.
    const bool inner = adjunct_ && i > verb_.last;
    if (inner && opens_report(text_, before_pronoun(text_, i))) return that->last;
    // "added, in reply to a question about whether": what was asked.
    asked_ = asked_ || (adjunct_ && text_.term(*that).has("sense", "whether"));
    if (adjunct_ && asked_) return that->last;
    // "described it by-that": the verb's letter stands before "that".
    const bool him = (verb_.features & kObject) != 0 || is_word(text_, i - 1, WordClass::pronoun);
    const bool glued = him && frame_.opens_with_letter(i);
    return takes(Opening::that) || preposition_read_ || glued ? begin_content(that->last, "that")
                                                              : i;
  }
  if (adjunct_ && ends_adjunct(i)) adjunct_ = false;
  if (const auto m = reading_.mention_at[i]; m != kNone) return read_mention(i, m);
  // Behind a clause that ends within "his counterpart, X": the name is his.
  if (const auto m = reading_.mention_of[i]; m != kNone) return reading_.mentions[m].last;
  return read_word(i);
}

// "told 'N.B.C.' that": letters of a name in marks may look like words.
bool ReportReader::is_in_name(std::uint32_t i) const {
  const auto q = reading_.quote_of[i];
  return q != kNone && reading_.quotations[q].is_brief() &&
         reading_.quotations[q].open >= verb_.last;
}

// A few words set off: behind a noun the name of something, which is passed over; elsewhere they
// may be the content's first. Actors are read as if the marks were not there.
std::uint32_t ReportReader::read_brief(std::uint32_t i, std::uint32_t close) {
  // "said to reporters 'we agreed on nothing'."; not "to the radio 'O.R.F.' that"
  const bool told = close + 1 < text_.tokens.size() && is_mark(text_, close + 1, U'.') &&
                    carries_preposition(text_, i - 1, frame_.to());
  const bool parted = i == verb_.last || opens_apart(reading_, i) || told;
  const auto inner = i + 1 < end_ ? reading_.mention_at[i + 1] : kNone;
  // "the Atlantic Alliance 'NATO' announced", "Dagalo 'Hemedti' announced": named twice.
  const auto* speaker = i == subject_end_ ? &reading_.mentions[report_.subject.back()] : nullptr;
  const auto last = inner == kNone ? 0 : reading_.mentions[inner].last;
  if (speaker != nullptr && (last == close || last == close + 1)) {
    const auto& again = reading_.mentions[inner];
    const bool people = again.kind == MentionKind::person && speaker->kind == MentionKind::person;
    if (people || (!speaker->id.empty() && again.id == speaker->id))
      return subject_end_ = std::min(close + 1, end_);
  }
  if (inner != kNone) return i + 1;
  if (parted && takes(Opening::quote) && is_short_speech(reading_, i))
    return begin_content(i, "quote");
  if (i == verb_.last) return i + 1;
  const auto behind = std::min(close + 1, end_);
  // "the union of 'Adidi' announced (on) a rally": what the verb takes follows its name.
  const bool names = behind < end_ && is_word(text_, behind, WordClass::preposition) &&
                     takes(text_.folded(behind));
  if (parted && takes_object() && !adjunct_ && !names) return begin_content(i, "object");
  return behind;
}

std::uint32_t ReportReader::read_mark(std::uint32_t i) {
  if (is_mark(text_, i, U':'))
    return past_line_end(text_, i + 1) == text_.tokens.size()
               ? i
               : begin_content(past_line_end(text_, i + 1), "colon");
  if (const auto q = quotation_at(reading_, i); q != kNone) {
    if (reading_.quotations[q].is_brief()) return read_brief(i, reading_.quotations[q].close);
    return names_in_marks(i, q) ? reading_.quotations[q].close + 1 : begin_content(i, "quote");
  }
  if (is_comma(text_, i)) {
    adjunct_ = clause_ = asked_ = aside_ = false;
    if (const auto comma = behind_description(i); comma != i) return comma;
    if (begins_bare_speech(i)) return begin_content(i + 1, "that");
  }
  return is_mark(text_, i, U'(') ? behind_brackets(text_, i, end_) : behind_dashes(text_, i, end_);
}

std::uint32_t ReportReader::read_mention(std::uint32_t i, std::uint32_t m) {
  const auto& mention = reading_.mentions[m];
  // "the ministry mentioned in Cairo that": a place glued to the verb's letter is no content.
  const bool where = takes(Opening::that) && is_word(text_, mention.last, WordClass::that) &&
                     (mention.kind == MentionKind::place || mention.kind == MentionKind::capital ||
                      mention.kind == MentionKind::state);
  if (!adjunct_ && !where && frame_.opens_glued(i, mention.clitics)) {
    report_.glued = frame_.letter_size(i);
    return begin_content(i, "preposition");
  }
  if (report_.to.empty() && !aside_ && frame_.hears(mention) && !ends_apposition(i)) {
    report_.to.push_back(m);
    heard_end_ = mention.last;
    return mention.last;
  }
  const bool free = mention.clitics.preposition == 0 && !follows_letter(text_, i) &&
                    !is_heard_medium(reading_, i, verb_.last);
  const bool bare = free && !adjunct_;
  if (free && takes(Opening::that) && !frame_.tells() && report_.subject.size() == 1 &&
      names_title(reading_, report_.subject.front(), m, verb_, end_, adjunct_)) {
    report_.subject.back() = m;
    return mention.last;
  }
  if (bare && noun_at_ != kNone && frame_.tells() && is_told_behind(text_, mention) &&
      report_.to.empty()) {
    report_.to.push_back(m);
    return mention.last;
  }
  if (mention.adjective || !bare || stands_apart(reading_, mention, noun_at_, teller_))
    return mention.last;
  // Behind a noun ("the office of the (woman) minister") the verb agrees with that.
  const bool may_be_object = i > verb_.last || takes_object() || frame_.tells();
  const auto who = who_agrees(text_, verb_);
  const bool disagrees =
      words_speak_ || (!subject_known_ && !each_ && (noun_at_ == kNone || who == Ref::Who::woman) &&
                       may_be_object && !may_agree(text_, mention, who));
  // "said (the) lawyer of Trump John Smith"
  if (noun_at_ + 1 == i && i == verb_.last + 1 && owns_bearer(reading_, m)) {
    subject_known_ = frame_.tells();
    return mention.last;
  }
  if (!disagrees && (!subject_known_ || (mention.clitics.conjunction != 0 && i == subject_end_)))
    return speaks(m, mention.last);
  if (frame_.tells() && report_.to.empty()) {
    if (!owns_noun(reading_, i, verb_.last)) report_.to.push_back(m);
    return mention.last;
  }
  // "denied the spokesman, the ambassador X, ...": named again between commas, he is no content.
  const bool again = i > 0 && is_comma(text_, i - 1) && is_comma(text_, mention.last);
  const bool named = again || leads_speaker(mention);
  if (takes_object() && !preposition_read_ && mention.clitics.conjunction == 0 && !named)
    return begin_content(i, "object");
  return mention.last;
}

std::uint32_t ReportReader::speaks(std::uint32_t mention, std::uint32_t last) {
  report_.subject.push_back(mention);
  subject_known_ = true;
  return subject_end_ = last;
}

Report read_report_of(const Reading& reading, const Match& verb) {
  return ReportReader(reading, verb).run();
}

}  // namespace diplograph
