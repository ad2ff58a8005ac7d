#include "extract/subject_before.hpp"

#include <algorithm>

#include "extract/governor.hpp"
#include "extract/noun_phrase.hpp"
#include "extract/subject.hpp"
#include "extract/verb_service.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr int kMostVerbs = 3;  // verbs that share one subject: "came, met and left"
constexpr std::uint32_t kLongestPhrase = 4;
constexpr std::uint32_t kParenthesis = 25;  // tokens between the commas of an insertion

bool is_common(const Text& text, std::uint32_t token, std::string_view id) {
  return longest_match(text, token, TermClass::common,
                       [&](const Match& match) { return text.term(match).id == id; }) != nullptr;
}

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
      if (length == 0) return;
      at_ -= length;
    }
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
    auto list = take_list();  // "Lavrov, Fidan to meet"
    if (!list.empty() && reading_.mentions[list.front()].first == start_) return list;
    at_ = mark;
    listed_ = false;
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
    const bool auxiliary = is_common(text_, token, "auxiliary");
    if (says_) return auxiliary || finite_verb(reading_, token) != nullptr;
    return !auxiliary && reading_.opens_clause(token);
  }

  SubjectBefore take() {
    const auto named = name_between_commas(reading_, at_);
    if (is_comma(text_, at_ - 1) && !skip_insertion()) return {};
    if (at_ == start_) return {};
    auto before = at_ - 1;
    if (is_word(text_, before, WordClass::relative)) {
      at_ = before;
      if (at_ > start_ && is_comma(text_, at_ - 1)) --at_;
      if (at_ == start_) return {};
      before = at_ - 1;
    }
    if (reading_.mention_of[before] == kNone) {
      const auto* pronoun = pronoun_at(before);
      return {{}, pronoun != nullptr, pronoun};
    }
    auto list = take_list();
    // "An aide to the minister, Lars Holm, said": the name stands behind.
    if (named != kNone && names_nobody(reading_, list)) list.assign(1, named);
    return {std::move(list), false, nullptr};
  }

  const Term* pronoun_at(std::uint32_t token) const {
    const auto* word = longest_match(text_, token, TermClass::word, [&](const Match& match) {
      const auto& brief = text_.brief(match);
      const auto& term = text_.term(match);
      return brief.word_class() == WordClass::pronoun && !term.value("number").empty();
    });
    return word == nullptr ? nullptr : &text_.term(*word);
  }

  // "Dini, in Cairo for talks, met": passes over what stands between the commas.
  bool skip_insertion() {
    const auto close = at_ - 1;
    if (close > start_ && reading_.mention_of[close - 1] != kNone && opens_clause_at(close - 1)) {
      at_ = close;
      return true;
    }
    for (auto i = close; i > start_ && close - i < kParenthesis; --i) {
      if (!is_comma(text_, i - 1)) continue;
      at_ = i - 1;
      return true;
    }
    // "After meeting Milosevic, Kornblum flew" has no second comma; "On Monday, met" has no
    // subject.
    at_ = close;
    return at_ > start_ && reading_.mention_of[at_ - 1] != kNone;
  }

  // The mention that ends at `token` begins the sentence.
  bool opens_clause_at(std::uint32_t token) const {
    return reading_.mentions[reading_.mention_of[token]].first == start_;
  }

  // The mention that ends where we stand, with those that "and" and commas tie to it.
  std::vector<std::uint32_t> take_list() {
    std::vector<std::uint32_t> list;
    while (at_ > start_ && reading_.mention_of[at_ - 1] != kNone) {
      const auto m = reading_.mention_of[at_ - 1];
      const auto& mention = reading_.mentions[m];
      if (mention.adjective && !shares_noun(list)) return names_bearers(list);
      if (const auto* headed = head_before(mention.first)) {
        list.assign(1, m);
        at_ = headed->first;
        return list;
      }
      const auto before = behind_owner(mention.first);
      const auto* preposition =
          before > start_ ? word_match(text_, before - 1, WordClass::preposition) : nullptr;
      if (preposition != nullptr && reading_.mention_of[before - 1] == kNone) {
        // "resigned as governor of A and B took over": the land is no actor, B is one.
        const bool parted = !list.empty() && !is_people(mention.kind) &&
                            reading_.mentions[list.front()].kind == MentionKind::person;
        if (parted) return list;
        // "the talks between A and B", "sources close to A": no actor of this verb.
        if (list.empty() || text_.term(*preposition).slot != Slot::by) return owner(before);
        return {};
      }
      list.insert(list.begin(), m);
      at_ = before;
      if (!joins(at_)) break;
    }
    return list;
  }

  // "Norwegian and Kenyan officials": the adjective stands for its state's officials as well.
  bool shares_noun(const std::vector<std::uint32_t>& list) const {
    if (list.empty()) return false;
    const auto& next = reading_.mentions[list.front()];
    return next.kind == MentionKind::title && !next.titles.empty() && next.titles.back().plural;
  }

  // "Norwegian and Kenyan ministers A and B": the adjective ahead is of the title that they share.
  std::vector<std::uint32_t> names_bearers(const std::vector<std::uint32_t>& list) const {
    const bool titled = !list.empty() && !reading_.mentions[list.front()].titles.empty();
    return titled && list.size() > 1 ? list : std::vector<std::uint32_t>{};
  }

  // "a delegation led by A": A stands for it.
  const Match* head_before(std::uint32_t token) const {
    for (std::uint32_t length = 1; length <= kLongestPhrase && token >= start_ + length; ++length) {
      const auto* headed = word_match(text_, token - length, WordClass::headed);
      if (headed != nullptr && headed->last == token) return headed;
    }
    return nullptr;
  }

  // "Kenya's Otieno": where the state before the name begins.
  std::uint32_t behind_owner(std::uint32_t token) const {
    for (std::uint32_t length = 1; length <= 2 && token > start_ + length; ++length) {
      const auto* mark = word_match(text_, token - length, WordClass::possessive);
      if (mark == nullptr || mark->last != token) continue;
      const auto m = reading_.mention_of[token - length - 1];
      const bool state = m != kNone && reading_.mentions[m].kind == MentionKind::state;
      if (state && !reading_.mentions[m].adjective) return reading_.mentions[m].first;
    }
    return token;
  }

  // "the president of A": the mention before the preposition, if one stands right there.
  std::vector<std::uint32_t> owner(std::uint32_t preposition_end) {
    at_ = preposition_end - 1;
    if (at_ == start_ || reading_.mention_of[at_ - 1] == kNone) return {};
    return take_list();
  }

  // A conjunction or a comma before `token` with another mention before it; moves there.
  bool joins(std::uint32_t token) {
    auto at = token;
    // "A and visiting B"
    if (at > start_ + 1 && is_word(text_, at - 1, WordClass::ongoing) &&
        is_word(text_, at - 2, WordClass::conjunction))
      token = --at;
    bool joined = false;
    while (at > start_ &&
           (is_comma(text_, at - 1) || is_word(text_, at - 1, WordClass::conjunction) ||
            is_word(text_, at - 1, WordClass::article))) {
      // "but": what follows is another clause.
      if (conjunction_of(text_, at - 1, "contrast") != nullptr) return false;
      joined = joined || !is_word(text_, at - 1, WordClass::article);
      --at;
    }
    if (!joined || at == start_ || reading_.mention_of[at - 1] == kNone) return false;
    // A lone comma between two actors parts clauses more often than it lists, but for headlines:
    // "Lavrov, Fidan hold talks", "Japan's Ishiba, Kenya's Otieno agree".
    const auto first = reading_.mentions[reading_.mention_of[at - 1]].first;
    const bool headline = (first == start_ || behind_owner(first) == start_) && at + 1 == token &&
                          text_.sentences[0].first == start_;
    if (!headline && !is_word(text_, token - 1, WordClass::conjunction) &&
        !is_word(text_, token - 1, WordClass::article) && !listed_) {
      return false;
    }
    listed_ = true;
    at_ = at;
    return true;
  }

  const Reading& reading_;
  const Text& text_;
  std::uint32_t at_;
  std::uint32_t start_ = 0;
  bool listed_ = false;
  bool says_ = false;      // the verb is one of having said
  bool contrast_ = false;  // "but" ties it to the verb before
};

}  // namespace

SubjectBefore subject_before(const Reading& reading, std::uint32_t verb) {
  return Finder(reading, verb).run();
}

}  // namespace diplograph
