#include "extract/speaker_first.hpp"

#include <algorithm>
#include <string_view>

#include "base/unicode.hpp"
#include "extract/audience.hpp"
#include "extract/content.hpp"
#include "extract/content_openings.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/object_inside.hpp"
#include "extract/participle.hpp"
#include "extract/speaking_noun.hpp"
#include "extract/subject.hpp"
#include "extract/subject_before.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 40;
constexpr std::uint32_t kDescription = 5;  // words between a verb and the name of who speaks

class Reader {
 public:
  Reader(const Reading& reading, const Match& verb)
      : reading_(reading), text_(reading.text), verb_(verb), term_(text_.term(verb)) {
    end_ = std::min(text_.sentences[reading.sentence_of[verb.first]].last, verb.last + kReach);
  }

  Report run() {
    auto i = read_speaker();
    while (i < end_ && report_.content == kNone) {
      const auto next = read_at(i);
      if (next == i) break;
      i = next;
    }
    return std::move(report_);
  }

 private:
  bool takes(std::string_view what) const { return term_.has("takes", what); }

  // The speaker before the verb, else right behind it; returns where the rest begins.
  std::uint32_t read_speaker() {
    const bool finite = (verb_.features & (kPast | kPresent)) != 0;
    if (!finite) {
      report_.subject = quoted_ahead(reading_, verb_.first);
      if (report_.subject.empty()) report_.subject = issuers_of_words(reading_, verb_.first);
      if (report_.subject.empty() && !goes_on_saying(reading_, verb_.first)) end_ = verb_.last;
      if (report_.subject.empty()) report_.looks_back = verb_of_pronoun(reading_, verb_.first);
      return verb_.last;
    }
    // A verb written with its pronoun behind it, "has-he said": whoever spoke last.
    if (term_.has("pronoun", "yes")) return verb_.last;
    if (is_passive()) {
      report_.subject = subject_before(reading_, verb_.first).mentions;
      report_.unnamed = true;
      end_ = verb_.last;
      return verb_.last;
    }
    // "..., said a ministry statement"
    if (opens_inversion() && words_behind(reading_, verb_.last, end_)) return read_words();
    auto subject = subject_before(reading_, verb_.first);
    const auto behind = behind_description(behind_article(behind_date(verb_.last)));
    const bool inverted = behind < end_ && opens_inversion() &&
                          reading_.mention_at[behind] != kNone &&
                          !reading_.mentions[reading_.mention_at[behind]].adjective;
    if (inverted && ends_with(behind) && !is_insertion_before(subject)) subject = {};
    report_.subject = std::move(subject.mentions);
    report_.pronoun = subject.points_back;
    if (!report_.subject.empty() || subject.points_back) return verb_.last;
    if (!inverted) return read_words();
    report_.subject.push_back(reading_.mention_at[behind]);
    return reading_.mentions[report_.subject.front()].last;
  }

  // "a government statement said", "the statement said"; else somebody unnamed speaks.
  std::uint32_t read_words() {
    const auto words = opens_inversion() ? words_behind(reading_, verb_.last, end_)
                                         : words_ahead(reading_, verb_.first);
    report_.by_words = words.has_value();
    report_.unnamed = !words;
    if (!words) return verb_.last;
    report_.pronoun = words->owner == kNone;
    if (!report_.pronoun) report_.subject.push_back(words->owner);
    return opens_inversion() ? words->last : verb_.last;
  }

  // "said Monday the minister"
  std::uint32_t behind_date(std::uint32_t token) const {
    while (token < end_ && reading_.date_of[token] != kNone)
      token = std::max(token + 1, reading_.dates[reading_.date_of[token]].last);
    return token;
  }

  // "(the) minister": the article may be the mention's own.
  std::uint32_t behind_article(std::uint32_t token) const {
    const bool own = token < end_ && reading_.mention_at[token] != kNone;
    return own ? token : skip_article(text_, token);
  }

  // "said retired judge John Smith": the mention behind a few plain words.
  std::uint32_t behind_description(std::uint32_t first) const {
    for (auto i = first; i < end_ && i < first + kDescription; ++i) {
      const auto m = reading_.mention_at[i];
      if (m != kNone && (i == first || reading_.mentions[m].kind == MentionKind::person)) return i;
      if (m != kNone || text_.tokens[i].kind != TokenKind::word || reading_.opens_clause(i) ||
          is_word(text_, i, WordClass::preposition) || is_word(text_, i, WordClass::conjunction))
        return first;
    }
    return first;
  }

  // "was asked at a news conference": somebody else's words, of nobody known.
  bool is_passive() const {
    return (verb_.features & kPast) != 0 && verb_.first > 0 &&
           longest_match(text_, verb_.first - 1, TermClass::common, [&](const Match& match) {
             return text_.brief(match).common_class() == CommonClass::copula;
           }) != nullptr;
  }

  // What was said stands before: a quotation mark or a comma right before the verb.
  bool opens_inversion() const {
    if (verb_.first == 0) return false;
    return is_quote(text_, verb_.first - 1) || is_comma(text_, verb_.first - 1);
  }

  // "A will meet B, said C.": with the mention at `token` the report ends, or a circumstance
  // follows.
  bool ends_with(std::uint32_t token) const {
    const auto last = reading_.mentions[reading_.mention_at[token]].last;
    if (takes("object") && term_.has("to", "object")) return false;
    return last >= end_ || is_mark(text_, last, U'.') || reading_.date_of[last] != kNone;
  }

  // "Dini, who met Lavrov, praised Egypt", "Dini, praised": the subject stands before an insertion,
  // or opens the sentence.
  bool is_insertion_before(const SubjectBefore& subject) const {
    const auto start = text_.sentences[reading_.sentence_of[verb_.first]].first;
    const auto comma = verb_.first - 1;
    if (subject.mentions.empty() || !is_comma(text_, comma)) return true;
    if (skip_article(text_, start) >= reading_.mentions[subject.mentions.front()].first)
      return true;
    return reading_.mentions[subject.mentions.back()].last != comma;
  }

  std::uint32_t begin(std::uint32_t i, std::string_view rule) {
    report_.content = i;
    report_.rule = rule;
    return i;
  }

  std::uint32_t read_at(std::uint32_t i) {
    const auto& token = text_.tokens[i];
    if (const auto date = reading_.date_of[i]; date != kNone) {
      in_adjunct_ = false;
      return std::max(reading_.dates[date].last, i + 1);
    }
    const auto owned = skip_possessive(text_, i);
    if (in_adjunct_ && owned != i) {
      complete_ = false;  // "Norway's (Tore Vik)"
      return owned;
    }
    if (token.kind == TokenKind::punctuation) return read_mark(i);
    if (const auto* that = word_match(text_, i, WordClass::that)) return begin(that->last, "that");
    if (const auto next = read_addressee(i); next != i) return next;
    if (const auto* preposition = own_preposition(i))
      return begin(preposition->last, "preposition");
    if (const auto* preposition = word_match(text_, i, WordClass::preposition)) {
      if (opens_infinitive(reading_, *preposition, end_)) return i;
      in_adjunct_ = true;
      complete_ = false;
      return preposition->last;
    }
    if (in_adjunct_) return read_adjunct(i);
    // "told a rally in the north that": who is told, though no actor we know.
    if (is_word(text_, i, WordClass::article) && term_.value("object") == "needed" && !addressed_) {
      addressed_ = true;
      in_adjunct_ = true;
      complete_ = false;
      return i + 1;
    }
    if (is_adverb(text_, i))
      return takes("object") && opens_existence(text_, i, end_) ? begin(i, "object") : i + 1;
    if (is_word(text_, i, WordClass::conjunction) || !takes("object")) return i;
    return stands_for_content(reading_, i, end_) ? i : begin(i, "object");
  }

  // "after two-hour talks"
  bool is_hyphen(std::uint32_t i) const {
    return is_mark(text_, i, U'-') && text_.tokens[i].glued && i + 1 < end_ &&
           text_.tokens[i + 1].glued;
  }

  std::uint32_t read_mark(std::uint32_t i) {
    // "said:", and what was said is the next paragraph.
    if (is_mark(text_, i, U':')) {
      const auto behind = past_line_end(text_, i + 1);
      return behind < text_.tokens.size() ? begin(behind, "colon") : i;
    }
    if (const auto q = quotation_at(reading_, i); q != kNone) return begin(i, "quote");
    if (in_adjunct_ && is_hyphen(i)) return i + 1;
    if (!is_comma(text_, i)) return i;
    if (const auto behind = behind_former_name(text_, i, end_); behind != i) return behind;
    if (const auto behind = behind_name_of_told(reading_, report_.to, i, end_); behind != i)
      return behind;
    // ", said Lavrov." ends it; ", adding that" is the next report's.
    in_adjunct_ = false;
    const auto q = i + 1 < end_ ? quotation_at(reading_, i + 1) : kNone;
    return q == kNone ? i : i + 1;
  }

  // "told reporters", "told Lavrov", "urged Iran to", "urged both sides to".
  std::uint32_t read_addressee(std::uint32_t i) {
    if (const auto* audience = audience_at(text_, i)) {
      addressed_ = true;
      complete_ = true;  // "told Reuters in an interview he was ready"
      return audience->last;
    }
    const bool tells = term_.has("to", "object") && !addressed_ && !in_adjunct_;
    if (tells && is_told_pronoun(text_, i, end_)) {
      addressed_ = true;
      return i + 1;
    }
    const auto here = reading_.mention_at[i];
    const bool both = here != kNone && (reading_.mentions[here].kind == MentionKind::both_sides ||
                                        reading_.mentions[here].kind == MentionKind::both_states);
    // "the Kenyan minister", but "a diplomat" is nobody known.
    const auto* article = word_match(text_, i, WordClass::article);
    const bool one = article != nullptr && text_.term(*article).has("number", "singular");
    auto first = one ? skip_article(text_, i) : behind_article(i);
    while (!both && first < end_ && is_attributive(text_, first))
      ++first;  // "told visiting President"
    if (first >= end_ || !tells) return i;
    if (const auto* audience = audience_at(text_, first)) {
      addressed_ = true;
      return audience->last;
    }
    const auto m = reading_.mention_at[first];
    if (m == kNone || reading_.mentions[m].adjective) return i;
    const auto behind = reading_.mentions[m].last;
    const auto owned = skip_possessive(text_, behind);
    const auto medium = behind_medium(text_, owned, owned != behind);
    if (owned != behind && medium == owned) return i;
    // "told Norway's Dagbladet newspaper": the land is not told.
    if (owned == behind || reading_.mentions[m].kind == MentionKind::organization)
      report_.to.push_back(m);
    addressed_ = true;
    if (medium == behind) return add_joined(reading_, behind, report_.to);
    return medium;
  }

  // "accused him of", "called for": the preposition that opens the content of this verb.
  const Match* own_preposition(std::uint32_t i) const {
    const auto* preposition = word_match(text_, i, WordClass::preposition);
    if (preposition == nullptr) return nullptr;
    return takes(to_utf8(text_.folded(i))) ? preposition : nullptr;
  }

  // "in a statement", "after talks with Li": passed over up to where a new clause can begin.
  std::uint32_t read_adjunct(std::uint32_t i) {
    const auto* pronoun = word_match(text_, i, WordClass::pronoun);
    const auto here = reading_.mention_at[i];
    // "a meeting of leftist leaders": a bare title is none of a clause.
    const bool actor = here != kNone && reading_.mentions[here].kind != MentionKind::title;
    const bool opens = actor || pronoun != nullptr || is_word(text_, i, WordClass::article);
    if (opens && complete_ && takes("object") && !quotes_behind(reading_, i, end_) &&
        !is_object_inside(reading_, i, verb_.last, end_))
      return begin(i, "object");
    if (here != kNone) {
      complete_ = true;
      return reading_.mentions[here].last;
    }
    complete_ = !is_word(text_, i, WordClass::article) && pronoun == nullptr;
    return i + 1;
  }

  const Reading& reading_;
  const Text& text_;
  const Match& verb_;
  const Term& term_;
  std::uint32_t end_ = 0;
  Report report_;
  bool addressed_ = false;   // who is told has been read
  bool in_adjunct_ = false;  // behind a preposition that is not the content's
  bool complete_ = false;    // the adjunct has its noun: what follows may be a clause
};

}  // namespace

Report read_speaker_first(const Reading& reading, const Match& verb) {
  return Reader(reading, verb).run();
}

}  // namespace diplograph
