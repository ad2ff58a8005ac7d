#include "extract/statements.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/unicode.hpp"
#include "extract/clause.hpp"
#include "extract/content.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 60;
constexpr std::uint32_t kCueReach = 6;
constexpr std::uint32_t kLeastContent = 2;  // words

// What follows a verb of saying: its subject, its addressees, and where the content begins.
struct Report {
  std::vector<std::uint32_t> subject;
  std::vector<std::uint32_t> to;
  std::uint32_t content = kNone;
  std::string rule;
  bool unnamed = false;  // "sources said": somebody speaks whom the text does not name
};

class ReportReader {
 public:
  ReportReader(const Reading& reading, const Match& verb)
      : reading_(reading), text_(reading.text), verb_(verb), term_(text_.term(verb)) {
    const auto& sentence = text_.sentences[reading.sentence_of[verb.first]];
    end_ = std::min(sentence.last, verb.last + kReach);
    for (const auto& piece : term_.values("takes"))
      takes_.push_back(text_.pack->fold()(to_utf32(piece)));
  }

  Report run() {
    const bool finite = (verb_.features & (kPast | kPresent)) != 0;
    if (finite) report_.subject = subject_ahead(reading_, verb_.first);
    subject_known_ = !report_.subject.empty() || !finite;
    auto i = verb_.last;
    while (i < end_ && report_.content == kNone) {
      const auto next = read_at(i);
      if (next == i) break;
      i = next;
    }
    report_.unnamed = report_.subject.empty() && noun_at_ != kNone &&
                      (report_.content == kNone || report_.content > noun_at_);
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
    if (opens_glued(i, mention.clitics)) return begin_content(i, "preposition");
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
    const bool glued = std::any_of(text_.matches_at(i).begin(), text_.matches_at(i).end(),
                                   [&](const Match& match) {
                                     return opens_glued(i, match.clitics) &&
                                            text_.term(match).term_class != TermClass::calendar;
                                   });
    if (takes(text_.folded(i)) && !adjunct_) {
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
      return begin_content(i, "preposition");
    }
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
    const bool that_behind = i + 1 < end_ && is_word(text_, i + 1, WordClass::that) &&
                             longest_match(text_, i, TermClass::cue) == nullptr;
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

class StatementFinder {
 public:
  explicit StatementFinder(const Reading& reading) : reading_(reading), text_(reading.text) {}

  std::vector<DraftStatement> run() {
    std::uint32_t resume = 0;
    for (const auto& sentence : text_.sentences) {
      auto i = std::max(sentence.first, resume);
      if (i == sentence.first) i = std::max(i, read_headline(sentence));
      while (i < sentence.last) i = std::max(i + 1, read_at(i));
      resume = std::max(resume, i);
    }
    return std::move(statements_);
  }

 private:
  // Tokens of real quotations belong to their speaker: nobody reports inside them.
  bool in_speech(std::uint32_t token) const {
    const auto q = reading_.quote_of[token];
    return q != kNone && !reading_.quotations[q].is_brief();
  }

  std::uint32_t read_at(std::uint32_t i) {
    if (text_.tokens[i].kind != TokenKind::word || reading_.mention_of[i] != kNone || in_speech(i))
      return i;
    const auto* match = longest_match(text_, i, TermClass::saying,
                                      [&](const Match& m) { return reading_.has_needs(m); });
    if (match == nullptr) return i;
    const auto kind = text_.term(*match).value("kind");
    if (kind == "source") return read_source(*match);
    if (!kind.empty()) return match->last;
    return read_report(*match);
  }

  // "Foreign minister: the talks went well"
  std::uint32_t read_headline(const Sentence& sentence) {
    const auto m = reading_.mention_at[sentence.first];
    if (m == kNone) return sentence.first;
    const auto& mention = reading_.mentions[m];
    const bool speaks = mention.kind != MentionKind::place &&
                        mention.kind != MentionKind::capital && !mention.adjective &&
                        mention.clitics == Clitics{};
    if (!speaks || !is_mark(text_, mention.last, U':')) return sentence.first;
    const auto first = mention.last + 1;
    if (first >= sentence.last || text_.tokens[first].kind == TokenKind::newline)
      return sentence.first;
    auto content = read_content(reading_, first);
    if (!content.quote) content.last = std::max(content.last, trimmed(sentence.last));
    add({Ref::of(m)}, {}, Act::say, content, mention.first, mention.last, "headline");
    return std::max(content.resume, sentence.last);
  }

  std::uint32_t trimmed(std::uint32_t last) const {
    while (last > 0 && text_.tokens[last - 1].kind != TokenKind::word &&
           text_.tokens[last - 1].kind != TokenKind::number && !is_quote(text_, last - 1)) {
      --last;
    }
    return last;
  }

  // What nobody has said yet: "is expected to say", "will announce", "did not say".
  bool is_unsaid(const Match& verb) const {
    if (verb.clitics.future != 0) return true;
    const auto& sentence = text_.sentences[reading_.sentence_of[verb.first]];
    for (auto i = verb.first; i > sentence.first && verb.first - i < 4; --i) {
      if (is_word(text_, i - 1, WordClass::planned) || is_word(text_, i - 1, WordClass::future))
        return true;
      if (i == verb.first && is_word(text_, i - 1, WordClass::negation)) return true;
    }
    return false;
  }

  std::uint32_t read_report(const Match& verb) {
    if (is_unsaid(verb)) return verb.last;
    const auto report = ReportReader(reading_, verb).run();
    if (report.unnamed) return skip_unnamed(verb, report);
    std::vector<Ref> speakers;
    for (const auto m : report.subject) speakers.push_back(Ref::of(m));
    if (speakers.empty()) {
      const auto topic =
          (verb.features & kParticiple) != 0 ? kNone : clause_topic(reading_, verb.first);
      speakers.push_back(topic != kNone ? Ref::of(topic) : Ref::dropped(verb.first));
    }
    if (report.content == kNone) return read_content_before(verb, std::move(speakers));
    const auto content = read_content(reading_, report.content);
    if (content.empty()) return verb.last;
    add(std::move(speakers), report.to, act_of(verb, content), content, verb.first, verb.last,
        report.rule);
    return std::max(content.resume, content.last);
  }

  // What an unnamed source says is passed over, with the participles that go on with it.
  std::uint32_t skip_unnamed(const Match& verb, const Report& report) const {
    if (report.content == kNone) return verb.last;
    return std::max(verb.last, text_.sentences[reading_.sentence_of[verb.first]].last);
  }

  // "'...', said the minister"; "relations are good, according to what the minister declared"
  std::uint32_t read_content_before(const Match& verb, std::vector<Ref> speakers) {
    const auto& sentence = text_.sentences[reading_.sentence_of[verb.first]];
    for (auto i = verb.first; i > sentence.first && verb.first - i < 4; --i) {
      const auto before = i - 1;
      for (const auto& quotation : reading_.quotations) {
        if (quotation.close != before || quotation.is_brief()) continue;
        if (claimed_to_ > quotation.open) return verb.last;
        const Content content{quotation.open + 1, quotation.close, verb.last, true};
        add(std::move(speakers), {}, act_of(verb, content), content, verb.first, verb.last,
            "quote-before");
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
    Content content{sentence.first, trimmed(source), verb.last, false};
    if (claimed_to_ > content.first || content.last <= content.first) return verb.last;
    add(std::move(speakers), {}, act_of(verb, content), content, verb.first, verb.last, "source");
    return verb.last;
  }

  // "according to him, relations are good"
  std::uint32_t read_source(const Match& source) {
    const auto& sentence = text_.sentences[reading_.sentence_of[source.first]];
    auto at = source.last;
    std::vector<Ref> speakers;
    if (text_.term(source).value("pronoun") == "yes") {
      speakers.push_back(Ref::dropped(source.first));
    } else {
      while (at < sentence.last && at < source.last + 3 && reading_.mention_at[at] == kNone) {
        if (text_.tokens[at].kind == TokenKind::punctuation || reading_.opens_clause(at))
          return source.last;
        ++at;
      }
      if (at >= sentence.last || reading_.mention_at[at] == kNone) return source.last;
      const auto m = reading_.mention_at[at];
      if (!may_speak(reading_.mentions[m])) return source.last;
      speakers.push_back(Ref::of(m));
      at = reading_.mentions[m].last;
    }
    if (source.first > sentence.first + 1)
      return add_before(source.first, source, std::move(speakers));
    if (!is_comma(text_, at)) return source.last;
    const auto content = read_content(reading_, at + 1);
    if (content.empty()) return source.last;
    add(std::move(speakers), {}, act_of(source, content), content, source.first, source.last,
        "source");
    return content.resume;
  }

  // A medium that is credited says nothing of its own.
  bool may_speak(const Mention& mention) const {
    if (mention.adjective || mention.kind == MentionKind::place) return false;
    const auto* entity = text_.pack->common().find(mention.id);
    if (entity == nullptr) return true;
    const auto type = entity->value("type");
    return type != "medium" && type != "agency";
  }

  // A plain "said" takes the act that the head of its content tells.
  Act act_of(const Match& verb, const Content& content) const {
    const auto own = parse<Act>(text_.term(verb).value("act")).value_or(Act::say);
    if (own != Act::say) return own;
    const auto end = std::min(content.last, content.first + kCueReach);
    for (auto i = content.first; i < end; ++i) {
      const auto* cue = longest_match(
          text_, i, TermClass::cue, [&](const Match& match) { return reading_.has_needs(match); });
      if (cue == nullptr) continue;
      if (text_.term(*cue).value("at") == "head" && i > content.first) continue;
      if (const auto act = parse<Act>(text_.term(*cue).id)) return *act;
    }
    return own;
  }

  void add(std::vector<Ref> speakers, std::vector<std::uint32_t> to, Act act,
           const Content& content, std::uint32_t verb_first, std::uint32_t verb_last,
           const std::string& rule) {
    std::uint32_t words = 0;
    for (auto i = content.first; i < content.last && words < kLeastContent; ++i) {
      if (text_.tokens[i].kind == TokenKind::word) ++words;
    }
    if (words < kLeastContent) return;
    DraftStatement statement;
    statement.speakers = std::move(speakers);
    statement.to = std::move(to);
    statement.act = act;
    statement.quote = content.quote;
    statement.first = content.first;
    statement.last = content.last;
    statement.verb_first = verb_first;
    statement.verb_last = verb_last;
    statement.rule = text_.pack->lang() + ".say." + rule;
    claimed_to_ = std::max(claimed_to_, content.last);
    statements_.push_back(std::move(statement));
  }

  const Reading& reading_;
  const Text& text_;
  std::uint32_t claimed_to_ = 0;  // content up to here has its statement
  std::vector<DraftStatement> statements_;
};

}  // namespace

std::vector<DraftStatement> find_statements(const Reading& reading) {
  return StatementFinder(reading).run();
}

}  // namespace diplograph
