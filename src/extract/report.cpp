#include "extract/report.hpp"

#include <algorithm>
#include <utility>

#include "base/unicode.hpp"
#include "extract/content.hpp"
#include "extract/governor.hpp"
#include "extract/subject.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 60;
constexpr std::uint32_t kNounReach = 10;  // tokens of "official sources in Damascus"

class ReportReader {
 public:
  ReportReader(const Reading& reading, const Match& verb)
      : reading_(reading), text_(reading.text), verb_(verb), term_(text_.term(verb)) {
    const auto& sentence = text_.sentences[reading.sentence_of[verb.first]];
    end_ = std::min(sentence.last, verb.last + kReach);
    // "affirmed it": what is affirmed has been said.
    const bool has_object = (verb.features & kObject) != 0 && !term_.has("to", "object");
    for (const auto& piece : term_.values("takes")) {
      if (has_object && piece == "object") continue;
      takes_.push_back(text_.pack->fold()(to_utf32(piece)));
    }
  }

  Report run() {
    const bool finite = (verb_.features & (kPast | kPresent)) != 0;
    if (finite && !speaker_behind())
      report_.subject = subject_ahead(reading_, verb_.first, (verb_.features & kObject) != 0);
    subject_known_ = !report_.subject.empty() || !finite;
    auto i = verb_.last;
    while (i < end_ && report_.content == kNone) {
      const auto next = read_at(i);
      if (next == i) break;
      i = next;
    }
    // "for his part the adviser said": somebody new, whoever it is.
    const bool noun_speaks = report_.subject.empty() && noun_at_ != kNone &&
                             (report_.content == kNone || report_.content > noun_at_);
    report_.unnamed = noun_speaks || (finite && report_.subject.empty() && follows_turn());
    return std::move(report_);
  }

 private:
  bool takes(std::u32string_view what) const {
    return std::find(takes_.begin(), takes_.end(), what) != takes_.end();
  }

  std::uint32_t begin_content(std::uint32_t i, std::string_view rule) {
    report_.content = i;
    report_.rule = rule;
    return i;
  }

  std::uint32_t begin_glued(std::uint32_t i) {
    report_.glued = true;
    return begin_content(i, "preposition");
  }

  std::uint32_t read_at(std::uint32_t i) {
    const auto& token = text_.tokens[i];
    if (token.kind == TokenKind::newline) return i;
    if (const auto date = reading_.date_of[i]; date != kNone) {
      adjunct_ = false;
      return std::max(reading_.dates[date].last, i + 1);
    }
    if (token.kind == TokenKind::punctuation) return read_mark(i);
    if (const auto* that = word_match(text_, i, WordClass::that)) {
      if (takes(U"that") || preposition_read_) return begin_content(that->last, "that");
      return i;
    }
    if (const auto m = reading_.mention_at[i]; m != kNone) return read_mention(i, m);
    return read_word(i);
  }

  std::uint32_t read_mark(std::uint32_t i) {
    if (is_mark(text_, i, U':')) {
      if (i + 1 < text_.tokens.size() && !is_line_end(text_, i + 1))
        return begin_content(i + 1, "colon");
      return i;
    }
    if (const auto q = quotation_at(reading_, i); q != kNone) {
      if (!reading_.quotations[q].is_brief()) return begin_content(i, "quote");
      adjunct_ = false;
      return i + 1;
    }
    if (is_comma(text_, i)) adjunct_ = false;
    return i + 1;
  }

  // The preposition that opens the content, glued to the word at `i`.
  bool opens_glued(std::uint32_t i, const Clitics& clitics) const {
    const auto form = preposition_of(text_, clitics);
    return !form.empty() && takes(form) && !adjunct_ && i + 1 < text_.tokens.size();
  }

  std::uint32_t read_mention(std::uint32_t i, std::uint32_t m) {
    const auto& mention = reading_.mentions[m];
    if (opens_glued(i, mention.clitics)) return begin_glued(i);
    const bool bare = mention.clitics.preposition == 0 && !adjunct_;
    if (mention.adjective) return mention.last;
    if (!bare) return mention.last;
    if (!subject_known_ || (mention.clitics.conjunction != 0 && i == subject_end_)) {
      report_.subject.push_back(m);
      subject_known_ = true;
      subject_end_ = mention.last;
      return mention.last;
    }
    if (term_.has("to", "object") && report_.to.empty()) {
      report_.to.push_back(m);
      return mention.last;
    }
    if (takes(U"object") && !preposition_read_) return begin_content(i, "object");
    return mention.last;
  }

  std::uint32_t read_word(std::uint32_t i) {
    if (is_word(text_, i, WordClass::relative)) return behind_relative(i);
    if (stands_for_all(i)) return end_;
    const bool glued = std::any_of(text_.matches_at(i).begin(), text_.matches_at(i).end(),
                                   [&](const Match& match) {
                                     return opens_glued(i, match.clitics) &&
                                            text_.term(match).term_class != TermClass::calendar;
                                   });
    if (takes(text_.folded(i)) && (!adjunct_ || goes_on_behind(i))) {
      preposition_read_ = true;
      const auto next = i + 1;
      if (next < end_ && is_word(text_, next, WordClass::that)) return next;
      return begin_content(next, "preposition");
    }
    if (reading_.opens_clause(i) && i > verb_.last && !glued) return adjunct_ ? i + 1 : i;
    if (glued && longest_match(text_, i, TermClass::saying) != nullptr)
      return i + 1;  // "by saying that"
    if (glued) {
      if (is_word(text_, i, WordClass::that)) return begin_content(i + 1, "that");
      return begin_glued(i);
    }
    if (const auto* pronoun = word_match(text_, i, WordClass::preposition_pronoun))
      return pronoun->last;
    if (adjunct_ && takes(U"object") && heads_content(i)) return begin_content(i, "object");
    if (const auto* preposition = word_match(text_, i, WordClass::preposition)) {
      adjunct_ = true;
      return preposition->last;
    }
    if (longest_match(text_, i, TermClass::common, [&](const Match& match) {
          return text_.term(match).id == "adverb";
        }) != nullptr) {
      return i + 1;
    }
    if (is_word(text_, i, WordClass::turn)) return i + 1;
    // "the sources said that": a definite noun right behind the verb speaks, a bare one is what is
    // spoken of.
    const auto& article = text_.pack->lexicon().article();
    const bool definite = !article.empty() && text_.folded(i).starts_with(article);
    const bool that_behind =
        takes(U"that") && longest_match(text_, i, TermClass::cue) == nullptr && reaches_that(i);
    if (!subject_known_ && i == verb_.last && is_own_noun(i)) return i + 1;
    if (!subject_known_ && i == verb_.last && text_.tokens[i].kind == TokenKind::word &&
        (definite || that_behind || !takes(U"object"))) {
      noun_at_ = i;
      return i + 1;
    }
    const bool after_subject = !report_.subject.empty() || !subject_known_ || i == verb_.last;
    if (takes(U"object") && !adjunct_ && after_subject && text_.tokens[i].kind == TokenKind::word) {
      return begin_content(i, "object");
    }
    return i + 1;
  }

  // "the minister, who heads the talks, denied that": the clause is passed over, to the comma or
  // the content behind it; where neither comes, nothing is content.
  std::uint32_t behind_relative(std::uint32_t i) const {
    for (auto token = i + 1; token < end_; ++token) {
      if (is_comma(text_, token) || is_mark(text_, token, U':')) return token;
      if (takes(U"that") && is_word(text_, token, WordClass::that)) return token;
    }
    return i;
  }

  // "stressed that too", "as they express it": a bare pointer is no content.
  bool stands_for_all(std::uint32_t i) const {
    const auto* pointer = word_match(text_, i, WordClass::demonstrative);
    if (pointer == nullptr || pointer->last >= end_) return false;
    const auto& article = text_.pack->lexicon().article();
    const auto next = pointer->last;
    return text_.tokens[next].kind != TokenKind::word ||
           (reading_.mention_of[next] == kNone && !text_.folded(next).starts_with(article));
  }

  // "after meeting the president, the minister said": whom the verb is followed by speaks.
  bool speaker_behind() const {
    const auto m = verb_.last < end_ ? reading_.mention_at[verb_.last] : kNone;
    if (m == kNone || term_.has("to", "object") || takes(U"object")) return false;
    const auto& mention = reading_.mentions[m];
    return mention.clitics == Clitics{} && !mention.adjective && is_people(mention.kind);
  }

  // Nothing but the noun phrase at `i` stands ahead of "that".
  bool reaches_that(std::uint32_t i) const {
    const auto end = std::min(end_, i + kNounReach);
    for (++i; i < end; ++i) {
      if (const auto* that = word_match(text_, i, WordClass::that))
        return that->clitics.conjunction == 0;
      if (reading_.mention_of[i] != kNone || reading_.date_of[i] != kNone) continue;
      if (is_comma(text_, i)) continue;
      const bool goes_on = longest_match(text_, i, TermClass::saying, [](const Match& match) {
                             return (match.features & kParticiple) != 0;
                           }) != nullptr;
      if (text_.tokens[i].kind != TokenKind::word || reading_.opens_clause(i) || goes_on ||
          is_word(text_, i, WordClass::relative))
        return false;
    }
    return false;
  }

  bool follows_turn() const {
    auto i = verb_.first;
    if (i > 0 && is_comma(text_, i - 1)) --i;
    const auto first = text_.sentences[reading_.sentence_of[verb_.first]].first;
    for (std::uint32_t back = 1; back <= 3 && i >= first + back; ++back) {
      const auto* turn = word_match(text_, i - back, WordClass::turn);
      if (turn != nullptr && turn->last == i) return true;
    }
    return false;
  }

  // "revealed earlier about": the verb's own preposition behind an adjunct. A letter, a place or a
  // margin behind it belong to the adjunct: "during his visit to Cairo".
  bool goes_on_behind(std::uint32_t i) const {
    if (i + 1 >= end_ || text_.folded(i).size() < 2) return false;
    const auto* longer = word_match(text_, i, WordClass::preposition);
    if (longer == nullptr || longer->last > i + 1 || is_word(text_, i, WordClass::sidelines))
      return false;
    const auto* fixed = longest_match(text_, i, TermClass::cue);
    if (fixed != nullptr && fixed->last > i + 1) return false;
    const auto m = reading_.mention_at[i + 1];
    return m == kNone || (reading_.mentions[m].kind != MentionKind::place &&
                          reading_.mentions[m].kind != MentionKind::capital &&
                          reading_.mentions[m].kind != MentionKind::state);
  }

  // "stressed in a call with him the need for": the head of a content, bare of clitics.
  bool heads_content(std::uint32_t i) const {
    return longest_match(text_, i, TermClass::cue, [&](const Match& match) {
             return text_.term(match).value("at") == "head" && !match.clitics.any();
           }) != nullptr;
  }

  // "the statement added": whose it is goes on speaking.
  bool is_own_noun(std::uint32_t i) const {
    return longest_match(text_, i, TermClass::saying, [&](const Match& match) {
             return text_.term(match).value("kind") == "noun" && (match.features & kDefinite) != 0;
           }) != nullptr;
  }

  const Reading& reading_;
  const Text& text_;
  const Match& verb_;
  const Term& term_;
  std::uint32_t end_ = 0;
  std::vector<std::u32string> takes_;
  Report report_;
  bool subject_known_ = false;
  bool adjunct_ = false;           // inside "during talks with ...": no content, no subject
  bool preposition_read_ = false;  // the content's own preposition has passed
  std::uint32_t subject_end_ = kNone;
  std::uint32_t noun_at_ = kNone;  // a plain noun right behind the verb
};

}  // namespace

Report read_report_of(const Reading& reading, const Match& verb) {
  return ReportReader(reading, verb).run();
}

}  // namespace diplograph
