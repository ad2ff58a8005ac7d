#include "extract/report.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/agreement.hpp"
#include "extract/clause_ends.hpp"
#include "extract/content.hpp"
#include "extract/governor.hpp"
#include "extract/named_again.hpp"
#include "extract/phrases.hpp"
#include "extract/relative.hpp"
#include "extract/report_subject.hpp"
#include "extract/speaking_words.hpp"
#include "extract/subject.hpp"
#include "extract/verb_frame.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 60;

class ReportReader {
 public:
  ReportReader(const Reading& reading, const Match& verb)
      : reading_(reading),
        text_(reading.text),
        verb_(verb),
        term_(text_.term(verb)),
        frame_(text_, verb),
        end_(std::min(text_.sentences[reading.sentence_of[verb.first]].last, verb.last + kReach)) {}

  Report run() {
    const bool finite = (verb_.features & (kPast | kPresent)) != 0;
    report_.unnamed = finite && owns_speaker(text_, verb_);
    if (report_.unnamed) return std::move(report_);
    if (finite) report_.subject = reporter_ahead(reading_, verb_, frame_);
    subject_known_ = !report_.subject.empty() || !finite;
    for (auto i = verb_.last, next = i; i < end_ && report_.content == kNone; i = next) {
      next = read_at(i);
      if (next == i) break;
    }
    name_the_told();
    // "for his part the adviser said": somebody new, whoever it is.
    const bool noun_speaks = report_.subject.empty() && noun_at_ != kNone &&
                             (report_.content == kNone || report_.content > noun_at_);
    report_.unnamed =
        noun_speaks || (finite && report_.subject.empty() &&
                        (follows_turn(reading_, verb_.first) || speaks_of_others(reading_, verb_)));
    return std::move(report_);
  }

 private:
  // "and accuses Jordan of": what must have an object and names but one has left out its subject.
  void name_the_told() {
    if (term_.value("object") != "needed" || !follows_others(reading_, verb_) ||
        report_.subject.size() != 1 || !report_.to.empty() || report_.rule != "preposition" ||
        reading_.mentions[report_.subject.front()].first < verb_.last || object_noun_)
      return;
    report_.to = std::move(report_.subject);
    report_.subject.clear();
  }

  bool takes(Opening opening) const { return frame_.takes(opening); }
  bool takes(std::u32string_view preposition) const { return frame_.takes(preposition); }
  bool takes_object() const { return takes(Opening::object); }

  std::uint32_t begin_content(std::uint32_t i, std::string_view rule) {
    report_.content = i;
    report_.rule = rule;
    return i;
  }

  std::uint32_t read_at(std::uint32_t i) {
    const auto& token = text_.tokens[i];
    if (token.kind == TokenKind::newline || conjunction_of(text_, i, "contrast") != nullptr)
      return i;
    if (const auto date = reading_.date_of[i]; date != kNone) {
      adjunct_ = false;
      return std::max(reading_.dates[date].last, i + 1);
    }
    if (token.kind == TokenKind::punctuation) return read_mark(i);
    if (const auto* that = word_match(text_, i, WordClass::that)) {
      // "in remarks (that) are expected to anger": of a verb inside the adjunct.
      if (adjunct_ && i > verb_.last && opens_report(text_, before_pronoun(text_, i)))
        return that->last;
      return takes(Opening::that) || preposition_read_ ? begin_content(that->last, "that") : i;
    }
    if (const auto m = reading_.mention_at[i]; m != kNone) return read_mention(i, m);
    return read_word(i);
  }

  // A few words set off: behind a noun the name of something, which is passed over; elsewhere they
  // may be the content's first. Actors are read as if the marks were not there.
  std::uint32_t read_brief(std::uint32_t i, std::uint32_t close) {
    const bool parted = i == verb_.last || opens_apart(reading_, i);
    if (i + 1 < end_ && reading_.mention_at[i + 1] != kNone) return i + 1;
    if (parted && takes(Opening::quote) && is_short_speech(reading_, i))
      return begin_content(i, "quote");
    if (i == verb_.last) return i + 1;
    if (parted && takes_object() && !adjunct_) return begin_content(i, "object");
    return std::min(close + 1, end_);
  }

  std::uint32_t read_mark(std::uint32_t i) {
    if (is_mark(text_, i, U':'))
      return is_line_end(text_, i + 1) ? i : begin_content(i + 1, "colon");
    if (const auto q = quotation_at(reading_, i); q != kNone) {
      if (!reading_.quotations[q].is_brief()) return begin_content(i, "quote");
      return read_brief(i, reading_.quotations[q].close);
    }
    if (is_comma(text_, i)) adjunct_ = false;
    return is_mark(text_, i, U'(') ? behind_brackets(text_, i, end_)
                                   : behind_dashes(text_, i, end_);
  }

  std::uint32_t read_mention(std::uint32_t i, std::uint32_t m) {
    const auto& mention = reading_.mentions[m];
    if (!adjunct_ && frame_.opens_glued(i, mention.clitics)) {
      report_.glued = frame_.letter_size(i);
      return begin_content(i, "preposition");
    }
    if (report_.to.empty() && frame_.hears(mention)) {
      report_.to.push_back(m);
      heard_end_ = mention.last;
      return mention.last;
    }
    const bool free = mention.clitics.preposition == 0 && !follows_letter(text_, i);
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
    const bool disagrees = !subject_known_ && (noun_at_ == kNone || who == Ref::Who::woman) &&
                           may_be_object && !may_agree(text_, mention, who);
    if (!disagrees && (!subject_known_ || (mention.clitics.conjunction != 0 && i == subject_end_)))
      return speaks(m, mention.last);
    if (frame_.tells() && report_.to.empty()) {
      report_.to.push_back(m);
      return mention.last;
    }
    // "denied the spokesman, the ambassador X, ...": named again between commas, he is no content.
    const bool again = i > 0 && is_comma(text_, i - 1) && is_comma(text_, mention.last);
    if (takes_object() && !preposition_read_ && mention.clitics.conjunction == 0 && !again)
      return begin_content(i, "object");
    return mention.last;
  }

  // Right behind the verb, what speaks and is no actor: "a statement of the ministry said".
  std::optional<std::uint32_t> read_teller(std::uint32_t i) {
    if (subject_known_ || i != verb_.last) return std::nullopt;
    if (const auto body = body_again_behind(reading_, verb_);
        body != kNone && frame_.names_speaker(reading_, i, end_))
      return speaks(body, i + 1);
    if (const auto words = read_speaking_words(reading_, term_, i)) return behind_words(i, *words);
    if (!is_teller(text_, i)) return std::nullopt;
    noun_at_ = i;
    teller_ = true;
    return i + 1;
  }

  std::uint32_t behind_preposition(std::uint32_t i) {
    preposition_read_ = true;
    const auto next = i + 1;
    if (next < end_ && is_word(text_, next, WordClass::that)) return next;
    if (next < end_ && stands_for_all(reading_, next, end_)) return end_;  // "as they put it"
    report_.glued = takes(Opening::that) && next < end_ ? glued_that(text_, next) : 0;
    return begin_content(next, report_.glued != 0 ? "that" : "preposition");
  }

  std::uint32_t read_word(std::uint32_t i) {
    if (is_word(text_, i, WordClass::relative))
      return behind_relative(reading_, i, end_, takes(Opening::that));
    if (stands_for_all(reading_, i, end_)) return end_;
    report_.glued = takes(Opening::that) ? glued_that(text_, i) : 0;
    if (report_.glued != 0) return begin_content(i, "that");
    if (const auto next = read_teller(i)) return *next;
    const auto credit = report_.subject.empty() ? i : behind_credit(text_, i);
    adjunct_ = adjunct_ || credit != i;
    if (credit != i) return credit;
    if (only_says(reading_, i)) {
      preposition_read_ = true;  // its "that" opens the content, whatever the verb takes
      return i + 1;
    }
    const bool glued =
        (!adjunct_ || ends_company(reading_, i, verb_.last)) && frame_.opens_glued_word(i);
    if (i > verb_.last && begins_participle(text_, i)) return i;
    if (takes(text_.folded(i)) && opens_behind(reading_, i, end_, adjunct_))
      return behind_preposition(i);
    // "asked (of) X lifting the ban": written as a verb, the noun behind whom it asks is content.
    const bool deed =
        (i == heard_end_ && !is_word(text_, i, WordClass::preposition)) ||
        (i == subject_end_ && names_holding(text_, i)) ||
        (!report_.subject.empty() && !adjunct_ && is_deed_noun(reading_, i, subject_end_));
    if (deed && takes_object() && !is_conjoined(text_, i))
      return begin_content(behind_affirmation(reading_, i, end_), "object");
    if (reading_.opens_clause(i) && i > verb_.last && !glued)
      return adjunct_ || qualifies_by_object(text_, i) ? i + 1 : i;
    if (glued && longest_match(text_, i, TermClass::saying) != nullptr &&
        (!takes_object() || opens_reported(reading_, i + 1, end_)))
      return i + 1;  // "by saying that"
    if (glued && is_word(text_, i, WordClass::that)) return begin_content(i + 1, "that");
    report_.glued = glued ? frame_.letter_size(i) : 0;
    if (glued) return begin_content(i, "preposition");
    if (const auto* him = word_match(text_, i, WordClass::preposition_pronoun)) {
      // "a letter in which (she) informed the minister that": whom it names is told.
      subject_known_ = subject_known_ || (i == verb_.last && is_told_within(text_, *him, term_));
      return him->last;
    }
    if (adjunct_ && takes_object() && heads_content(text_, i)) return begin_content(i, "object");
    const auto behind = adverb_end(text_, i);
    if (behind > i + 1) return behind;  // "after that"
    if (const auto next = behind_preposition_at(text_, i); next != i) {
      adjunct_ = true;
      return next;
    }
    if (const auto* prayer = word_match(text_, i, WordClass::prayer)) return prayer->last;
    if (is_word(text_, i, WordClass::turn)) return i + 1;
    if (i == verb_.last && is_word(text_, i, WordClass::pronoun)) return i + 1;  // "his excellency"
    return behind != i ? behind : read_noun(i);
  }

  std::uint32_t read_noun(std::uint32_t i) {
    if (!subject_known_ && i == verb_.last && frame_.names_speaker(reading_, i, end_)) {
      noun_at_ = i;
      return i + 1;
    }
    object_noun_ = object_noun_ || (subject_known_ && !adjunct_);
    const bool after_subject = !report_.subject.empty() || !subject_known_ || i == verb_.last ||
                               is_word(text_, i - 1, WordClass::pronoun) ||
                               (i == verb_.last + 1 && is_quote(text_, verb_.last)) ||
                               (is_comma(text_, i - 1) && !is_conjoined(text_, i));
    // "a conference that was held at", "to a channel", "and one of the leaders": no content.
    if (is_finite_verb(text_, i) || carries_preposition(text_, i, frame_.to()) ||
        (!report_.subject.empty() && is_conjoined(text_, i))) {
      adjunct_ = true;
      return i + 1;
    }
    if (frame_.hears_noun(i, end_) || ends_name(reading_, subject_end_, i, end_)) return i + 1;
    if (takes_object() && !adjunct_ && after_subject && text_.tokens[i].kind == TokenKind::word)
      return begin_content(behind_affirmation(reading_, i, end_), "object");
    return i + 1;
  }

  // Whose words they are speaks; an indefinite statement of nobody's is nobody's.
  std::uint32_t behind_words(std::uint32_t i, const SpeakingWords& words) {
    report_.by_words = true;
    if (words.owner == kNone) {
      const auto behind = behind_adjectives(reading_, i + 1, end_);
      if (!words.definite || behind > i + 1) noun_at_ = i;
      return behind;
    }
    // "the statement (of the ministry) said": told before.
    const auto last = body_named_again(reading_, i + 1) == words.owner ? i + 2 : i + 1;
    return speaks(words.owner, std::max(last, reading_.mentions[words.owner].last));
  }

  std::uint32_t speaks(std::uint32_t mention, std::uint32_t last) {
    report_.subject.push_back(mention);
    subject_known_ = true;
    return subject_end_ = last;
  }

  const Reading& reading_;
  const Text& text_;
  const Match& verb_;
  const Term& term_;
  VerbFrame frame_;
  std::uint32_t end_;
  Report report_;
  bool subject_known_ = false;
  bool adjunct_ = false;           // inside "during talks with ...": no content, no subject
  bool preposition_read_ = false;  // the content's own preposition has passed
  std::uint32_t subject_end_ = kNone;
  std::uint32_t heard_end_ = kNone;  // behind the addressee of a preposition
  bool teller_ = false;
  bool object_noun_ = false;       // a plain noun stands between subject and content
  std::uint32_t noun_at_ = kNone;  // a plain noun right behind the verb
};

}  // namespace

Report read_report_of(const Reading& reading, const Match& verb) {
  return ReportReader(reading, verb).run();
}

}  // namespace diplograph
