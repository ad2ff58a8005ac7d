#include "extract/statements.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "extract/act.hpp"
#include "extract/agreement.hpp"
#include "extract/content.hpp"
#include "extract/content_ahead.hpp"
#include "extract/content_joints.hpp"
#include "extract/credit.hpp"
#include "extract/headline.hpp"
#include "extract/phrases.hpp"
#include "extract/relative.hpp"
#include "extract/relay.hpp"
#include "extract/report.hpp"
#include "extract/report_subject.hpp"
#include "extract/saying_deed.hpp"
#include "extract/speaker_first.hpp"
#include "extract/speaks_on.hpp"
#include "extract/statement_list.hpp"
#include "extract/subject.hpp"
#include "extract/tells_nothing.hpp"
#include "extract/verb_or_noun.hpp"
#include "extract/who_speaks.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kLeastAhead = 5;  // tokens ahead of "according to X," within a clause

class StatementFinder {
 public:
  explicit StatementFinder(const Reading& reading)
      : reading_(reading), text_(reading.text), list_(reading) {}

  std::vector<DraftStatement> run() {
    std::uint32_t resume = 0;
    for (const auto& sentence : text_.sentences) {
      auto i = std::max(sentence.first, resume);
      if (i == sentence.first) i = std::max({i, read_headline(sentence), read_on(i)});
      for (i = next_said(i, sentence); i < sentence.last; i = next_said(i, sentence))
        i = std::max(i + 1, read_at(i));
      resume = std::max(resume, i);
    }
    return list_.take();
  }

 private:
  // Tokens of real quotations belong to their speaker: nobody reports inside them.
  bool in_speech(std::uint32_t token) const {
    const auto q = reading_.quote_of[token];
    if (q == kNone || reading_.quotations[q].is_brief()) return false;
    return reading_.quotations[q].open + 1 != token || !reports_within(reading_, token);
  }

  // The first token from `i` on at which a word of saying stands; few are.
  std::uint32_t next_said(std::uint32_t i, const Sentence& sentence) const {
    const std::span<const ClassesAt> classes = text_.classes_at;
    while (i < sentence.last && (classes[i].terms & bit_of(TermClass::saying)) == 0) ++i;
    return i;
  }

  std::uint32_t read_at(std::uint32_t i) {
    if (text_.tokens[i].kind != TokenKind::word || reading_.mention_of[i] != kNone || in_speech(i))
      return i;
    const auto* match = longest_match(text_, i, TermClass::saying,
                                      [&](const Match& m) { return reading_.has_needs(m); });
    if (match == nullptr) return i;
    const auto kind = text_.term(*match).value("kind");
    if (kind == "source") return reports_that(reading_, *match) ? i : read_source(*match);
    if (kind == "relay") return read_reported(*match, read_relay(reading_, *match));
    if (kind == "document") return read_reported(*match, read_document(reading_, *match));
    if (kind == "noun" || kind == "deed")
      return read_reported(*match, read_saying_deed(reading_, i));
    if (!kind.empty()) return pass_over(*match);
    if (tells_nothing(reading_, *match)) return match->last;
    return read_report(*match);
  }

  // "The spokesman refused to comment, and confined himself to": no content, but he goes on.
  std::uint32_t pass_over(const Match& verb) {
    const bool finite = (verb.features & (kPast | kPresent)) != 0;
    if (finite && verb.last < text_.tokens.size() && are_people_at(reading_, verb.last))
      list_.add_silent(verb.first, {Ref::of(reading_.mention_at[verb.last])},
                       who_agrees(text_, verb));
    return verb.last;
  }

  // "Foreign minister: it went well"
  std::uint32_t read_headline(const Sentence& sentence) {
    const auto headline = headline_of(reading_, sentence);
    if (!headline) return sentence.first;
    const auto& mention = reading_.mentions[headline->speaker];
    list_.add({Ref::of(headline->speaker)}, headline->to, headline->act, headline->content,
              mention.first, mention.last, "headline");
    return std::max(headline->content.resume, sentence.last);
  }

  // "'...,' he said. '...'": a quotation that fills its sentences alone, right behind the sentence
  // in which somebody speaks, is his too.
  std::uint32_t read_on(std::uint32_t first) {
    if (list_.empty() || (text_.pack->switches().verb_first && !list_.back().quote)) return first;
    const auto& before = list_.back();
    const auto said = reading_.sentence_of[std::max(before.verb_last, before.last) - 1];
    const auto content = content_alone(reading_, first);
    if (content.empty() || before.speakers.empty() || said + 1 != reading_.sentence_of[first])
      return first;
    list_.add(before.speakers, {}, read_act(reading_, content, ContentForm::clause), content,
              before.verb_first, before.verb_last, "quote-on");
    return content.resume;
  }

  std::uint32_t read_report(const Match& verb) {
    const bool speaker_first = !text_.pack->switches().verb_first;
    if (!speaker_first && (qualifies_noun(reading_, verb) || reads_as_noun(reading_, verb)))
      return verb.last;
    const auto report =
        speaker_first ? read_speaker_first(reading_, verb) : read_report_of(reading_, verb);
    if (report.unnamed) return skip_unnamed(verb, report);
    // "a woman accused of": who accuses has somebody accused behind the verb.
    const bool passive = (verb.features & kParticiple) != 0 && (verb.features & kFeminine) != 0;
    if (passive && report.content == verb.last && text_.term(verb).value("object") == "needed")
      return verb.last;
    auto speakers = speakers_of(reading_, list_, verb, report);
    if (speakers.empty()) {
      const bool heard =
          report.content != kNone &&
          ((verb.features & kPast) != 0 || leaves_speaker_unnamed(reading_, verb, report));
      if (heard && text_.term(verb).value("subject").empty()) list_.add_silent(verb.first, {});
      return verb.last;
    }
    // "A, reporting from Oslo, said": a participle tells nothing that stands before it.
    const bool tells = (verb.features & kParticiple) == 0 || !report.subject.empty();
    if (speaker_first && report.content == kNone)
      return tells ? read_content_ahead(verb, report, std::move(speakers)) : verb.last;
    if (report.content == kNone) {
      if (is_heard(reading_, verb, report))
        list_.add_silent(verb.first, speakers, form_for(verb, report));
      return read_content_before(verb, std::move(speakers));
    }
    // "'...,' he said, '...'"; a participle goes on with what stands behind it.
    const bool goes_on = verb.clitics.conjunction != 0 || (verb.features & kParticiple) != 0;
    const bool quotes = report.rule == "quote" && text_.term(verb).has("takes", "quote");
    if (quotes && !goes_on) read_content_ahead(verb, report, speakers);
    return add_report(verb, report, std::move(speakers));
  }

  // The form in which a verb agrees with the one whom it names; with several it need not, and one
  // that carries another's words does not.
  Ref::Who form_for(const Match& verb, const Report& report) const {
    const bool agrees =
        report.subject.size() == 1 && !report.by_words && text_.term(verb).value("kind").empty();
    return agrees ? who_agrees(text_, verb) : Ref::Who::any;
  }

  // A relay or a document: "quoted him as saying", "a statement of the ministry says".
  std::uint32_t read_reported(const Match& verb, const Report& report) {
    if (report.unnamed) return skip_unnamed(verb, report);
    if (report.content == kNone) return verb.last;
    auto speakers = Ref::all_of(report.subject);
    if (speakers.empty()) speakers.push_back(Ref::dropped(verb.first, report.who));
    return add_report(verb, report, std::move(speakers));
  }

  std::uint32_t add_report(const Match& verb, const Report& report, std::vector<Ref> speakers) {
    auto content = read_content(reading_, report.content, form_of(report));
    if (!content.quote && stands_aside(text_, verb)) end_at_comma(text_, content);
    if (!content.quote) end_at_present_report(reading_, verb, form_of(report), content);
    if (content.empty()) return verb.last;
    if (report.rule == "preposition" && is_topic_of(reading_, verb, content)) {
      list_.add_silent(verb.first, std::move(speakers), form_for(verb, report));
      return content.resume;
    }
    if (list_.add(speakers, report.to,
                  act_of(reading_, verb, content, told_form(text_, verb, report)), content,
                  verb.first, verb.last, report.rule)) {
      if (list_.added().first == report.content) list_.added().glued = report.glued;
      list_.added().form = form_for(verb, report);
      list_.added().by_words = report.by_words;
    } else if (!report.subject.empty() && (text_.term(verb).values("to").empty() ||
                                           !report.to.empty() || report.rule == "object")) {
      // "Moscow condemns the attack and affirms": one word is no content, but she goes on.
      list_.add_silent(verb.first, std::move(speakers), form_for(verb, report));
    }
    const auto inner = inner_report(reading_, content);
    return inner != kNone ? inner : std::max(content.resume, content.last);
  }

  // "Talks went well, Lavrov said."
  std::uint32_t read_content_ahead(const Match& verb, const Report& report,
                                   std::vector<Ref> speakers) {
    const auto content = content_ahead(reading_, verb, report);
    // "At a conference in Doha, said the minister, ...": where verbs stand first, only what is
    // quoted ahead of one has been said.
    if (!content.quote && text_.pack->switches().verb_first) return verb.last;
    // "Kenya insists that ..., the minister said": what others say in it stays theirs.
    const bool nested = !content.quote && list_.claimed_to() <= content.last && !list_.empty() &&
                        list_.back().first >= content.first;
    if (content.empty() || (list_.claimed_to() > content.first && !nested)) return verb.last;
    list_.add(std::move(speakers), report.to, act_of(reading_, verb, content, ContentForm::clause),
              content, verb.first, verb.last, content.quote ? "quote-before" : "before");
    return verb.last;
  }

  // What an unnamed source says is passed over, with the participles that go on with it.
  std::uint32_t skip_unnamed(const Match& verb, const Report& report) {
    // "the claims that assert": nobody speaks on behind a relative clause.
    if (verb.first > 0 && is_word(text_, verb.first - 1, WordClass::relative)) return verb.last;
    const bool drops = text_.pack->switches().verb_first;
    list_.add_silent(verb.first, drops ? std::vector<Ref>{} : Ref::all_of(report.subject),
                     who_agrees(text_, verb));
    const auto& sentence = text_.sentences[reading_.sentence_of[verb.first]];
    // "Asked whether it would sign, the minister said": no source, a participle ahead.
    const bool ahead = !text_.pack->switches().verb_first && verb.first == sentence.first;
    if (report.content == kNone || ahead) return verb.last;
    const auto inner = inner_report(reading_, {report.content, sentence.last, 0, false});
    if (inner != kNone) return inner;
    auto i = verb.last;
    while (i < sentence.last && !begins_credit(reading_, i) && !names_reporter(reading_, i)) ++i;
    return i;
  }

  // "'...', said the minister"; "relations are good, according to what the minister declared"
  std::uint32_t read_content_before(const Match& verb, std::vector<Ref> speakers) {
    const auto& sentence = text_.sentences[reading_.sentence_of[verb.first]];
    for (auto i = verb.first; i > sentence.first && verb.first - i < 4; --i) {
      const auto before = i - 1;
      for (const auto& quotation : reading_.quotations) {
        const bool aside = quotation.is_brief() && quotation.open != sentence.first;
        if (quotation.close != before || aside) continue;
        if (list_.claimed_to() > quotation.open) return verb.last;
        const Content said{past_line_end(text_, quotation.open + 1), quotation.close, verb.last,
                           true};
        list_.add(std::move(speakers), {}, act_of(reading_, verb, said, ContentForm::clause), said,
                  verb.first, verb.last, "quote-before");
        return verb.last;
      }
      const auto* source = longest_match(text_, before, TermClass::saying, [&](const Match& match) {
        return text_.term(match).value("kind") == "source";
      });
      if (source != nullptr) return add_before(before, verb, std::move(speakers));
    }
    return verb.last;
  }

  std::uint32_t add_before(std::uint32_t source, const Match& verb, std::vector<Ref> speakers) {
    const auto& sentence = text_.sentences[reading_.sentence_of[verb.first]];
    Content content{behind_turn(text_, sentence.first), trimmed(text_, source), verb.last, false};
    if (list_.claimed_to() > content.first || content.last <= content.first ||
        tells_of_saying(reading_, content))
      return verb.last;
    list_.add(std::move(speakers), {}, act_of(reading_, verb, content, ContentForm::clause),
              content, verb.first, verb.last, "source");
    return verb.last;
  }

  // "according to him, relations are good"
  std::uint32_t read_source(const Match& source) {
    const auto credit = read_credit(reading_, source);
    if (!credit) return source.last;
    std::vector<Ref> speakers{credit->speaker == kNone ? Ref::dropped(source.first)
                                                       : Ref::of(credit->speaker)};
    const auto& sentence = text_.sentences[reading_.sentence_of[source.first]];
    // "The meeting dealt, according to the site, with": too little stands ahead of the aside.
    if (is_comma(text_, credit->last) && text_.pack->switches().verb_first &&
        source.clitics.conjunction == 0 && source.first > sentence.first &&
        source.first - sentence.first < kLeastAhead)
      return source.last;
    if (source.first > sentence.first + 1 && source.clitics.conjunction == 0)
      return add_before(source.first, source, std::move(speakers));
    const auto first = opens_credited(reading_, credit->last);
    if (first == kNone || credits_report(reading_, first)) return source.last;
    const auto content = read_content(reading_, first, ContentForm::clause);
    if (content.empty()) return source.last;
    list_.add(std::move(speakers), {}, act_of(reading_, source, content, ContentForm::clause),
              content, source.first, source.last, "source");
    return content.resume;
  }

  const Reading& reading_;
  const Text& text_;
  StatementList list_;
};

}  // namespace

std::vector<DraftStatement> find_statements(const Reading& reading) {
  return StatementFinder(reading).run();
}

}  // namespace diplograph
