#include "extract/subject_before.hpp"

#include <algorithm>

#include "base/marks.hpp"
#include "extract/actors_before.hpp"
#include "extract/governor.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/subject.hpp"
#include "extract/verb_service.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr int kMostVerbs = 3;               // verbs that share one subject: "came, met and left"
constexpr std::uint32_t kPossessive = 3;    // tokens of "'s", and one
constexpr std::uint32_t kParenthesis = 25;  // tokens between the commas of an insertion

class Finder {
 public:
  Finder(const Reading& reading, std::uint32_t verb)
      : reading_(reading), text_(reading.text), at_(verb) {
    const auto sentence = reading.sentence_of[verb];
    start_ = sentence == kNone ? verb : text_.sentences[sentence].first;
    says_ = longest_match(text_, verb, TermClass::saying, [](const Match& match) {
              return (match.features & kPast) != 0;
            }) != nullptr;
  }

  SubjectBefore run() {
    for (int verbs = 0; verbs < kMostVerbs; ++verbs) {
      skip_what_serves_the_verb();
      if (at_ == start_) return {};
      skip_scene();
      if (skip_infinitive_mark()) skip_what_serves_the_verb();
      if (at_ == start_) return {};
      if (is_shared()) {
        if (auto doer = doer_of_infinitive(); !doer.empty())
          return {std::move(doer), false, nullptr};
      } else {
        auto subject = take();
        // "A said voters should decide but stressed": nobody known decides, and A says more.
        if (!says_ || verbs == 0 || !subject.mentions.empty() || subject.points_back)
          return subject;
      }
      if (!go_to_verb_before()) return {};
    }
    return {};
  }

 private:
  void skip_what_serves_the_verb() {
    while (at_ > start_ && reading_.mention_of[at_ - 1] == kNone) {
      const auto length = service_before(reading_, start_, at_);
      if (length == 0 && !sums_up(at_ - 1)) return;
      at_ -= std::max(length, 1U);
    }
  }

  // "A on Monday in Oslo received": where it was, between whoever acts and the verb.
  void skip_scene() {
    if (const auto scene = scene_before(reading_, start_, at_)) at_ = scene->behind_actor;
  }

  // "A and B (both) welcomed"
  bool sums_up(std::uint32_t token) const {
    const auto* pronoun = pronoun_at(token);
    return pronoun != nullptr && pronoun->has("number", "plural") && token > start_ &&
           reading_.mention_of[token - 1] != kNone;
  }

  // "were poised on Friday to sign": a date between the words that serve the verb.
  bool skip_infinitive_mark() {
    const auto to = at_ - 1;
    const auto* preposition = word_match(text_, to, WordClass::preposition);
    if (preposition == nullptr || text_.term(*preposition).slot != Slot::to) return false;
    const auto mark = at_;
    at_ = to;
    while (at_ > start_ && reading_.date_of[at_ - 1] != kNone) --at_;
    if (at_ < to && at_ > start_ && service_before(reading_, start_, at_) != 0) return true;
    at_ = mark;
    return false;
  }

  // "Lavrov to visit Oslo", a headline; "invited Lavrov to visit": whom somebody asks is to do it.
  std::vector<std::uint32_t> doer_of_infinitive() {
    if (at_ < start_ + 2 || !is_word(text_, at_ - 1, WordClass::preposition)) return {};
    const auto m = reading_.mention_of[at_ - 2];
    if (m == kNone || reading_.mentions[m].adjective) return {};
    const auto mark = at_--;
    auto list = actors_before(reading_, start_, at_);  // "Lavrov, Fidan to meet", "Russia's Lavrov"
    if (!list.empty() && at_ == start_) return list;
    at_ = mark;
    const auto first = reading_.mentions[m].first;
    auto verb = first - 1;
    if (verb > start_ && is_word(text_, verb, WordClass::article)) --verb;
    const bool asks = std::any_of(
        text_.matches_at(verb).begin(), text_.matches_at(verb).end(), [&](const Match& match) {
          const auto& brief = text_.brief(match);
          const auto& term = text_.term(match);
          const bool told = brief.term_class == TermClass::saying && term.has("to", "object");
          const bool invited = brief.event_class() == EventClass::invite;
          return (match.features & (kPast | kPresent)) != 0 && (told || invited);
        });
    return asks ? std::vector<std::uint32_t>{m} : std::vector<std::uint32_t>{};
  }

  // "... and met", "to meet", ", meeting": the verb before has the subject.
  bool is_shared() {
    const auto before = at_ - 1;
    contrast_ = contrast_ || conjunction_of(text_, before, "contrast") != nullptr;
    if (is_word(text_, before, WordClass::conjunction)) return true;
    const auto* preposition = word_match(text_, before, WordClass::preposition);
    if (preposition == nullptr || text_.term(*preposition).slot != Slot::to) return false;
    // "into alleged abuses": no infinitive.
    return longest_match(text_, at_, TermClass::saying, [](const Match& match) {
             return (match.features & kPast) != 0;
           }) == nullptr;
  }

  bool go_to_verb_before() {
    while (at_ > start_) {
      --at_;
      // "said that voters should decide, but stressed": whoever said that.
      if (is_word(text_, at_, WordClass::that) && !(says_ && contrast_)) return false;
      if (reading_.mention_of[at_] == kNone && is_verb(at_)) return true;
    }
    return false;
  }

  // A verb that acts; where one of saying goes on, any: "did not elaborate but said".
  bool is_verb(std::uint32_t token) const {
    const bool auxiliary = is_auxiliary(text_, token);
    if (says_) return auxiliary || finite_verb(reading_, token) != nullptr;
    return !auxiliary && reading_.opens_clause(token);
  }

  SubjectBefore take() {
    auto named = names_between_commas(reading_, at_);
    if (is_comma(text_, at_ - 1) && !skip_insertion()) return {};
    skip_between_dashes();
    if (at_ == start_) return {};
    auto before = at_ - 1;
    const bool relative = is_word(text_, before, WordClass::relative);
    if (relative) {
      at_ = before;
      if (at_ > start_ && is_comma(text_, at_ - 1)) --at_;
      if (at_ == start_) return {};
      before = at_ - 1;
    }
    const auto m = reading_.mention_of[before];
    if (m == kNone) {
      const auto* pronoun = pronoun_at(before);
      if (pronoun == nullptr && named.empty()) named = owner_of_voice(before);
      if (pronoun == nullptr && named.empty()) named = states_of_delegation(reading_, start_, at_);
      return {std::move(named), pronoun != nullptr, pronoun};
    }
    auto list = actors_before(reading_, start_, at_);
    // "held talks with A, who is on a visit": whatever A is to the verb before.
    if (relative && list.empty() && is_people(reading_.mentions[m].kind)) list.assign(1, m);
    if (list.empty() && says_) list = owner_with_voice(m);
    // "An aide to the minister, Lars Holm, said": the name stands behind.
    const bool opens = !named.empty() && !list.empty() && list.front() == named.front();
    if (opens || (!named.empty() && names_nobody(reading_, list))) list = std::move(named);
    return {std::move(list), false, nullptr};
  }

  bool is_voice(std::uint32_t token) const {
    return longest_match(text_, token, TermClass::common, [&](const Match& match) {
             return text_.term(match).has("sense", "voice");
           }) != nullptr;
  }

  // "Lund's office said": whose it is.
  std::vector<std::uint32_t> owner_of_voice(std::uint32_t office) const {
    if (!says_ || !is_voice(office)) return {};
    for (auto at = office; at > start_ && office - at < kPossessive; --at) {
      const auto m = reading_.mention_of[at - 1];
      if (m == kNone) continue;
      const bool owns = skip_possessive(text_, at) == office && !is_within(m);
      return owns ? std::vector<std::uint32_t>{m} : std::vector<std::uint32_t>{};
    }
    return {};
  }

  // "an official in the minister's office said": he is somebody else.
  bool is_within(std::uint32_t owner) const {
    auto at = reading_.mentions[owner].first;
    if (at > start_ && is_word(text_, at - 1, WordClass::article)) --at;
    return at > start_ && preposition_slot(text_, at - 1) == Slot::in;
  }

  // "the office of Lund said"
  std::vector<std::uint32_t> owner_with_voice(std::uint32_t owner) const {
    const auto first = reading_.mentions[owner].first;
    const bool of = first > start_ + 1 && preposition_slot(text_, first - 1) == Slot::of;
    return of && is_voice(first - 2) ? std::vector<std::uint32_t>{owner}
                                     : std::vector<std::uint32_t>{};
  }

  // The pronoun that ends at the token: "they", "the two".
  const Term* pronoun_at(std::uint32_t token) const {
    for (auto first = token; first + 2 > token && first >= start_; --first) {
      const auto* word = longest_match(text_, first, TermClass::word, [&](const Match& match) {
        const auto& brief = text_.brief(match);
        const auto& term = text_.term(match);
        return brief.word_class() == WordClass::pronoun && !term.value("number").empty() &&
               match.last == token + 1;
      });
      if (word != nullptr) return &text_.term(*word);
      if (first == 0) break;
    }
    return nullptr;
  }

  // "Dini, in Cairo for talks, met": passes over what stands between the commas.
  bool skip_insertion() {
    const auto close = at_ - 1;
    if (close > start_ && reading_.mention_of[close - 1] != kNone && opens_clause_at(close - 1)) {
      at_ = close;
      return true;
    }
    for (auto i = close; i > start_ && close - i < kParenthesis; --i) {
      if (!is_comma(text_, i - 1) || is_before_counterpart(i - 1)) continue;
      at_ = i - 1;
      return true;
    }
    // "After meeting Milosevic, Kornblum flew" has no second comma; "On Monday, met" has no
    // subject.
    at_ = close;
    return at_ > start_ && reading_.mention_of[at_ - 1] != kNone;
  }

  // "Lund - the first woman there - urged": passes over what stands between the dashes.
  void skip_between_dashes() {
    if (at_ <= start_ + 1 || !is_loose_dash(at_ - 1)) return;
    const auto close = at_ - 1;
    for (auto i = close; i > start_ + 1 && close - i < kParenthesis; --i) {
      if (!is_loose_dash(i - 1)) continue;
      if (reading_.mention_of[i - 2] != kNone) at_ = i - 1;
      return;
    }
  }

  // A dash between spaces, or written twice: no hyphen.
  bool is_loose_dash(std::uint32_t token) const {
    const auto& mark = text_.tokens[token];
    return mark.kind == TokenKind::punctuation && is_dash_mark(mark.mark) &&
           (!mark.glued || mark.mark == kEmDash || mark.span.size() > 1);
  }

  // "his U.S. counterpart, A,": this comma opens no insertion.
  bool is_before_counterpart(std::uint32_t comma) const {
    const auto m = reading_.mention_of[comma];
    return m != kNone && reading_.mentions[m].kind == MentionKind::counterpart;
  }

  // The mention that ends at `token` begins the sentence.
  bool opens_clause_at(std::uint32_t token) const {
    return reading_.mentions[reading_.mention_of[token]].first == start_;
  }

  const Reading& reading_;
  const Text& text_;
  std::uint32_t at_;
  std::uint32_t start_ = 0;
  bool says_ = false;      // the verb is one of having said
  bool contrast_ = false;  // "but" ties it to the verb before
};

}  // namespace

SubjectBefore subject_before(const Reading& reading, std::uint32_t verb) {
  return Finder(reading, verb).run();
}

}  // namespace diplograph
