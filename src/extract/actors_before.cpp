#include "extract/actors_before.hpp"

#include <algorithm>

#include "extract/governor.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kLongestPhrase = 4;
constexpr std::uint32_t kLongestCredit = 7;  // tokens from "according to" to whoever tells

class Lister {
 public:
  // `at` moves to where the list begins.
  Lister(const Reading& reading, std::uint32_t start, std::uint32_t& at)
      : reading_(reading), text_(reading.text), start_(start), end_(at), at_(at) {}

  std::vector<std::uint32_t> run() {
    std::vector<std::uint32_t> list;
    while (at_ > start_ && reading_.mention_of[at_ - 1] != kNone) {
      const auto m = reading_.mention_of[at_ - 1];
      const auto& mention = reading_.mentions[m];
      if (mention.adjective && !shares_noun(list)) return names_bearers(list);
      if (const auto* headed = head_before(mention.first)) {
        list.insert(list.begin(), m);
        at_ = headed->first;
        return list;
      }
      const auto before = behind_owner(mention.first);
      const auto* preposition =
          before > start_ ? word_match(text_, before - 1, WordClass::preposition) : nullptr;
      if (preposition != nullptr && reading_.mention_of[before - 1] == kNone &&
          !opens_clause(*preposition)) {
        if (is_delegation_of(*preposition, mention)) {
          list.insert(list.begin(), m);
          at_ = preposition->first - 1;
          return list;
        }
        // "resigned as governor of A and B took over": neither the land nor the governor acts, B
        // does.
        const bool post = text_.term(*preposition).slot == Slot::as || !is_people(mention.kind);
        const bool parted =
            !list.empty() && post && reading_.mentions[list.front()].kind == MentionKind::person;
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

 private:
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

  // "delegations from A and B", "of A": they stand for their states.
  bool is_delegation_of(const Match& preposition, const Mention& mention) const {
    const auto slot = text_.term(preposition).slot;
    return (slot == Slot::from || slot == Slot::of) && mention.kind == MentionKind::state &&
           preposition.first > start_ && is_word(text_, preposition.first - 1, WordClass::side);
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

  // "after A met": no preposition. "After A, B met" parts them.
  bool opens_clause(const Match& preposition) const {
    return text_.term(preposition).has("clause", "yes") && !is_comma(text_, end_);
  }

  // "the president of A": the mention before the preposition, if one stands right there.
  std::vector<std::uint32_t> owner(std::uint32_t preposition_end) {
    at_ = preposition_end - 1;
    if (at_ == start_ || reading_.mention_of[at_ - 1] == kNone) return {};
    return run();
  }

  // "is to see A, and B put off": behind a comma "and" joins the last of three, or one whose
  // description the comma closes; else a clause begins.
  bool begins_clause(std::uint32_t comma) const {
    if (!is_comma(text_, comma) || !is_word(text_, comma + 1, WordClass::conjunction)) return false;
    const auto& before = reading_.mentions[reading_.mention_of[comma - 1]];
    if (before.first == start_ || skip_article(text_, start_) == before.first) return false;
    for (auto i = before.first; i < before.last; ++i) {
      if (is_comma(text_, i)) return false;
    }
    const auto ahead = behind_owner(before.first) - 1;
    const auto at = is_word(text_, ahead, WordClass::article) && ahead > start_ ? ahead - 1 : ahead;
    return !is_comma(text_, at) && !listed_;
  }

  // "the European Union (EU) and": where the brackets behind a name begin that close before
  // `token`.
  std::uint32_t before_brackets(std::uint32_t token) const {
    if (token == start_ || !is_mark(text_, token - 1, U')')) return token;
    for (auto i = token - 1; i > start_ && token - i <= kLongestPhrase; --i) {
      if (is_mark(text_, i, U'(')) return i;
    }
    return token;
  }

  // "According to (a statement by) the ministry, A and B met": whoever tells it meets nobody.
  bool is_credited(std::uint32_t actor) const {
    for (auto i = actor; i > start_ && actor - i < kLongestCredit; --i) {
      if (!is_word_token(text_, i - 1) || reading_.mention_of[i - 1] != kNone) return false;
      const auto* source = longest_match(text_, i - 1, TermClass::saying, [&](const Match& match) {
        return text_.term(match).has("kind", "source");
      });
      if (source != nullptr) return true;
    }
    return false;
  }

  // A conjunction or a comma before `token` with another mention before it; moves there.
  bool joins(std::uint32_t token) {
    auto at = token;
    // "A and visiting B"
    if (at > start_ + 1 && is_word(text_, at - 1, WordClass::ongoing) &&
        is_word(text_, at - 2, WordClass::conjunction))
      token = --at;
    bool joined = false;
    bool linked = false;  // "A and the B"; not "In A, the B said"
    while (at > start_ &&
           (is_comma(text_, at - 1) || is_word(text_, at - 1, WordClass::conjunction) ||
            is_word(text_, at - 1, WordClass::article))) {
      // "but": what follows is another clause.
      if (conjunction_of(text_, at - 1, "contrast") != nullptr) return false;
      joined = joined || !is_word(text_, at - 1, WordClass::article);
      linked = linked || is_word(text_, at - 1, WordClass::conjunction);
      --at;
    }
    if (joined) at = before_brackets(at);
    if (!joined || at == start_ || reading_.mention_of[at - 1] == kNone) return false;
    if (begins_clause(at)) return false;
    // A lone comma between two actors parts clauses more often than it lists, but for headlines:
    // "Lavrov, Fidan hold talks", "Japan's Ishiba, Kenya's Otieno agree".
    const auto first = reading_.mentions[reading_.mention_of[at - 1]].first;
    if (is_comma(text_, at) && is_credited(first)) return false;
    const bool headline = (first == start_ || behind_owner(first) == start_) && at + 1 == token &&
                          text_.sentences[0].first == start_;
    if (!headline && !linked && !listed_) return false;
    listed_ = true;
    at_ = at;
    return true;
  }

  const Reading& reading_;
  const Text& text_;
  std::uint32_t start_;
  std::uint32_t end_;
  std::uint32_t& at_;
  bool listed_ = false;
};

// "Kenyan (parliamentary)": the adjective of a state that ends before `at`, with others between;
// `at` moves to where it begins. kNone where none stands there.
std::uint32_t state_adjective_before(const Reading& reading, std::uint32_t start,
                                     std::uint32_t& at) {
  auto token = at;
  while (token > start && reading.mention_of[token - 1] == kNone &&
         common_match(reading.text, token - 1, CommonClass::adjective) != nullptr)
    --token;
  const auto m = token > start ? reading.mention_of[token - 1] : kNone;
  if (m == kNone || !reading.mentions[m].adjective) return kNone;
  at = reading.mentions[m].first;
  return m;
}

}  // namespace

std::vector<std::uint32_t> states_of_delegation(const Reading& reading, std::uint32_t start,
                                                std::uint32_t at) {
  std::vector<std::uint32_t> states;
  if (at == start || !is_word(reading.text, at - 1, WordClass::side)) return states;
  --at;
  while (true) {
    const auto m = state_adjective_before(reading, start, at);
    if (m == kNone) return states;
    states.insert(states.begin(), m);
    const bool joined = at > start && (is_comma(reading.text, at - 1) ||
                                       is_word(reading.text, at - 1, WordClass::conjunction));
    if (joined) --at;
    // "A and the B delegation": an article parts them from what stands ahead.
    if (!joined) return states;
  }
}

std::vector<std::uint32_t> actors_before(const Reading& reading, std::uint32_t start,
                                         std::uint32_t& at) {
  return Lister(reading, start, at).run();
}

}  // namespace diplograph
