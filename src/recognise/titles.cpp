#include "recognise/titles.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "recognise/bodies.hpp"
#include "recognise/names.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kMostFreeWords = 7;
constexpr int kMostNested = 4;

bool is_qualifier(const Text& text, const Match& match) {
  return text.term(match).attributes.size() > 0 && !text.term(match).value("qualifier").empty();
}

// One head and what follows it.
class TitleReader {
 public:
  TitleReader(const Text& text, std::uint32_t token) : text_(text), at_(token) {}

  std::optional<TitlePhrase> run() {
    const auto* head = head_at(at_);
    if (head == nullptr) return std::nullopt;
    phrase_.first = at_;
    phrase_.clitics = head->clitics;
    phrase_.definite = begins_definite(*head);
    if (!read_one()) return std::nullopt;
    for (int nested = 1; nested < kMostNested && read_next(); ++nested) {
    }
    phrase_.last = at_;
    share_state();
    return std::move(phrase_);
  }

 private:
  // The longest head at `token`; heads of equal length are the readings of one word.
  const Match* head_at(std::uint32_t token) const {
    if (token >= text_.tokens.size()) return nullptr;
    return longest_match(text_, token, TermClass::office,
                         [&](const Match& match) { return !is_qualifier(text_, match); });
  }

  bool begins_definite(const Match& head) const {
    if ((head.features & kDefinite) != 0) return true;
    const auto& article = text_.pack->lexicon().article();
    return !article.empty() && !head.clitics.any() && text_.folded(head.first).starts_with(article);
  }

  bool read_one() {
    const auto* head = head_at(at_);
    const auto start = at_;
    heads_.clear();
    for (const auto& match : text_.matches_at(at_)) {
      if (text_.term(match).term_class == TermClass::office && match.last == head->last &&
          !is_qualifier(text_, match)) {
        heads_.push_back(&match);
      }
    }
    TitleMention title;
    title.first = start;
    at_ = head->last;
    read_qualifiers(title);
    read_owner(title);
    read_qualifiers(title);
    read_host();
    read_bodies_of_head(*head);
    // "spokesman at" with no body behind it: the preposition is the sentence's.
    if (at_ == head->last && at_ > start + 1 && is_word(text_, at_ - 1, WordClass::preposition)) --at_;
    title.last = at_;
    if (!choose_role(title)) return false;
    phrase_.titles.push_back(std::move(title));
    return true;
  }

  // A further title right behind: "envoy of the president deputy minister", "chief of the office and minister".
  bool read_next() {
    const auto* head = head_at(at_);
    if (head == nullptr || head->clitics.preposition != 0) return false;
    const auto saved = at_;
    if (read_one()) return true;
    at_ = saved;
    return false;
  }

  void read_qualifiers(TitleMention& title) {
    while (at_ < text_.tokens.size()) {
      const auto* match = longest_match(text_, at_, TermClass::office,
                                        [&](const Match& m) { return is_qualifier(text_, m); });
      if (match == nullptr) return;
      if (text_.term(*match).value("qualifier") == "former") title.former = true;
      at_ = match->last;
    }
  }

  bool takes(std::string_view what) const {
    return std::any_of(heads_.begin(), heads_.end(),
                       [&](const Match* match) { return text_.term(*match).has("of", what); });
  }

  void add_inner(Mention mention) {
    mention.inner = true;
    phrase_.inner.push_back(std::move(mention));
  }

  // What the office is of: portfolio, then body, then state, then the host where one is accredited.
  void read_owner(TitleMention& title) {
    if (takes("portfolio")) {
      found_portfolio_ = read_portfolio();
    } else {
      found_portfolio_ = false;
    }
    found_body_ = found_state_ = read_freely_ = false;
    bool read = read_entity(title, false);
    if (!read && ((takes("free") && !found_portfolio_) || opens_tail(at_))) read = read_free(title);
    if (read && found_body_ && !found_state_) read_state_behind(title);
    if (title.of.empty()) read_title_owner(title);
    read_host();
  }

  // "for ... affairs": what a glued preposition ties to the title.
  bool opens_tail(std::uint32_t token) const {
    if (token >= text_.tokens.size()) return false;
    for (const auto& match : text_.matches_at(token)) {
      const auto term_class = text_.term(match).term_class;
      if (match.clitics.preposition != 0 && (term_class == TermClass::common || term_class == TermClass::portfolio)) {
        return true;
      }
    }
    return false;
  }

  // "speaker of the House of Representatives": the body that the head itself names.
  void read_bodies_of_head(const Match& head) {
    for (auto token = head.first + 1; token < head.last; ++token) {
      auto mention = read_body(text_, token);
      if (!mention || mention->kind != MentionKind::organization || mention->id.empty()) continue;
      const auto* body = longest_match(text_, token, TermClass::body);
      const auto type = body == nullptr ? std::string_view() : text_.term(*body).value("type");
      if (mention->last > at_ || type == "ministry" || type == "embassy") return;
      add_inner(std::move(*mention));
      return;
    }
  }

  bool read_portfolio() {
    bool any = false;
    while (at_ < text_.tokens.size()) {
      const auto* match =
          longest_match(text_, at_, TermClass::portfolio, [&](const Match& m) {
            return m.clitics.future == 0 && (any || m.clitics.conjunction == 0);
          });
      if (match == nullptr) return any;
      at_ = match->last;
      any = true;
    }
    return any;
  }

  // "of Russia", "Russian", "of the House of Representatives", also behind a glued preposition.
  bool read_entity(TitleMention& title, bool behind_free_words) {
    if (at_ >= text_.tokens.size()) return false;
    auto mention = read_body(text_, at_);
    if (!mention || mention->clitics.conjunction != 0) return false;
    if (mention->kind == MentionKind::place) return false;
    if (mention->kind == MentionKind::capital &&
        (behind_free_words || mention->clitics.preposition != 0 || found_portfolio_)) {
      return false;
    }
    const auto state = state_of(text_, *mention);
    at_ = mention->last;
    if (state.empty()) {
      title.of = mention->id;
      found_body_ = true;
    } else {
      title.of = state;
      found_state_ = true;
      if (mention->kind == MentionKind::capital) mention->kind = MentionKind::state;
      mention->id = state;
    }
    add_inner(std::move(*mention));
    return true;
  }

  // "speaker of the House of Representatives, Lebanese": the body's state goes with the entities only.
  void read_state_behind(TitleMention& title) {
    if (at_ >= text_.tokens.size()) return;
    auto mention = read_body(text_, at_);
    if (!mention || mention->kind != MentionKind::state || mention->clitics.any()) return;
    at_ = mention->last;
    found_state_ = true;
    title.of = mention->id;
    add_inner(std::move(*mention));
  }

  // Words that no lexicon of actors claims, up to a body or state, or up to the name.
  bool read_free(TitleMention& title) {
    const auto start = at_;
    for (std::uint32_t i = 0; i < kMostFreeWords && at_ < text_.tokens.size(); ++i) {
      const auto& token = text_.tokens[at_];
      if (token.kind != TokenKind::word || is_given_name(text_, at_) || is_finite_verb(text_, at_) ||
          head_at(at_) != nullptr ||
          longest_match(text_, at_, TermClass::honorific) != nullptr ||
          longest_match(text_, at_, TermClass::person) != nullptr) {
        break;
      }
      if (read_entity(title, true)) return true;
      const bool plain = longest_match(text_, at_, TermClass::common) != nullptr ||
                         longest_match(text_, at_, TermClass::portfolio) != nullptr ||
                         (i > 0 && is_word(text_, at_, WordClass::preposition)) ||
                         longest_match(text_, at_, TermClass::event) != nullptr;
      if (!plain) break;
      ++at_;
      read_freely_ = true;
    }
    // A preposition at the end belongs to what follows.
    while (at_ > start && is_word(text_, at_ - 1, WordClass::preposition)) --at_;
    return false;
  }

  // "envoy of the Russian president": the office of another office; its state is the state.
  void read_title_owner(TitleMention& title) {
    const auto* head = head_at(at_);
    if (head == nullptr || at_ == title.first) return;
    const bool glued = head->clitics.preposition != 0;
    if (!glued && !takes("office")) return;
    auto inner = TitleReader(text_, at_).run();
    if (!inner || inner->titles.empty() || inner->titles.front().of.empty()) return;
    title.of = inner->titles.front().of;
    at_ = inner->titles.front().last;
    found_state_ = true;
    for (auto& mention : inner->inner) {
      if (mention.last <= at_) add_inner(std::move(mention));
    }
  }

  // "to Egypt", "in Riyadh": where the office is held.
  void read_host() {
    if (at_ >= text_.tokens.size()) return;
    auto place = at_;
    const bool word = is_word(text_, place, WordClass::preposition);
    if (word) ++place;
    if (place >= text_.tokens.size() || !takes("host")) return;
    auto mention = read_body(text_, place);
    if (!mention || mention->adjective || mention->kind == MentionKind::organization) return;
    if (!word && mention->clitics.preposition == 0) return;
    at_ = mention->last;
    if (mention->kind == MentionKind::capital) mention->kind = MentionKind::place;
    add_inner(std::move(*mention));
  }

  // Heads spelt alike hold different offices: what follows decides.
  bool choose_role(TitleMention& title) {
    const Match* best = nullptr;
    const auto prefer = [&](std::string_view what, bool found) {
      if (!found || best != nullptr) return;
      for (const auto* match : heads_) {
        if (text_.term(*match).has("of", what)) {
          best = match;
          return;
        }
      }
    };
    prefer("portfolio", found_portfolio_);
    prefer("body", found_body_);
    prefer("free", read_freely_);
    prefer("state", found_state_);
    prefer("free", title.last > heads_.front()->last);
    const bool bare = title.last <= heads_.front()->last;
    for (const auto* match : heads_) {
      if (best == nullptr && bare && text_.term(*match).has("alone", "yes")) best = match;
    }
    if (best == nullptr) best = heads_.front();
    const auto& term = text_.term(*best);
    const auto role = parse<Role>(term.id);
    if (!role) return false;
    title.role = *role;
    for (const std::string_view key : {"of_state", "of_org"}) {
      if (title.of.empty()) title.of = term.value(key);
    }
    const bool one_word = heads_.front()->last - heads_.front()->first == 1;
    title.alone = bare && one_word && title.of.empty();
    // Half a title ("head", "member" with nothing behind) is a common noun.
    const bool whole = term.values("of").empty() || !bare || term.has("alone", "yes") || !title.of.empty();
    const bool several = (best->features & (kDual | kPlural)) != 0 || !term.value("number").empty();
    title.plural = several;
    phrase_.dual = phrase_.dual || several;
    return whole || several;
  }

  // A title that names no state is of the state that its neighbours name.
  void share_state() {
    std::string state;
    for (const auto& title : phrase_.titles) {
      if (title.of.starts_with("state:")) state = title.of;
    }
    for (auto& title : phrase_.titles) {
      if (title.of.empty() && phrase_.titles.size() > 1) title.of = state;
    }
  }

  const Text& text_;
  std::uint32_t at_;
  TitlePhrase phrase_;
  std::vector<const Match*> heads_;
  bool found_portfolio_ = false;
  bool found_body_ = false;
  bool found_state_ = false;
  bool read_freely_ = false;  // words that no lexicon of actors knows stand between head and owner
};

}  // namespace

std::optional<TitlePhrase> read_title(const Text& text, std::uint32_t token) {
  return TitleReader(text, token).run();
}

}  // namespace diplograph
