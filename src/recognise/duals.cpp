#include "recognise/duals.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "recognise/bodies.hpp"
#include "recognise/dual_names.hpp"
#include "recognise/land_of_name.hpp"
#include "recognise/name_words.hpp"
#include "recognise/names.hpp"
#include "recognise/person_names.hpp"
#include "recognise/shared_titles.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

struct Bearer {
  std::string state;
  Mention mention;
  std::optional<Role> role;  // where it is not that of the title
};

class DualReader {
 public:
  DualReader(const Stretch& stretch, TitlePhrase phrase, std::vector<Mention>& mentions)
      : stretch_(stretch), phrase_(std::move(phrase)), mentions_(mentions), at_(phrase_.last) {}

  std::uint32_t run() {
    // "Serbian officials": the state stood before the head.
    const bool ahead =
        !phrase_.inner.empty() && phrase_.inner.front().first < phrase_.titles.back().first;
    if (ahead) {
      if (stretch_.holds(at_) && is_comma(stretch_.text, at_) &&
          has_words_before_names(stretch_.text))
        ++at_;  // "the Kenyan and Danish ministers, Otieno and Holm"
      read_names_alone();
      const auto shared = share_title(stretch_.text, phrase_, bearers_.size(), mentions_);
      for (std::size_t i = 0; i < shared.size(); ++i) bearers_[i].state = shared[i];
      return bearers_.empty() ? add_whole() : add_bearers();
    }
    std::optional<Mention> owner;
    if (!phrase_.titles.back().of.empty() && !phrase_.inner.empty()) {
      at_ = phrase_.inner.back().first;  // the first of the states is read again, with its fellows
      owner = std::move(phrase_.inner.back());
      phrase_.inner.pop_back();
    }
    skip_both_of();
    while (stretch_.holds(at_) &&
           (go_to_next_state() || skip_comma() || read_state() || read_names())) {
    }
    read_fellow();
    // "the ministers of the European Union": a body has no fellows.
    if (owner && bearers_.empty()) {
      phrase_.inner.push_back(std::move(*owner));
      at_ = phrase_.last;
    }
    if (bearers_.empty()) read_names_alone();
    return bearers_.empty() ? add_whole() : add_bearers();
  }

 private:
  bool skip_comma() {
    if (bearers_.empty() || !is_comma(stretch_.text, at_)) return false;
    ++at_;
    return true;
  }

  // "of Kenya, Chad and the Sudan": goes to the next state of a list that "and" closes.
  bool go_to_next_state() {
    if (bearers_.empty() || named_ != 0 || list_closed_) return false;
    bool closes = false;
    const auto next = state_behind(at_, closes);
    if (next == at_) return false;
    auto token = next;
    for (bool closed = closes; !closed;) {
      const auto behind = read_body(stretch_.text, token)->last;
      token = state_behind(behind, closed);
      if (token == behind) return false;
    }
    list_closed_ = closes;
    at_ = next;
    return listed_ = true;
  }

  // The state that a comma or "and", as words of their own, tie to what ends at `token`; `token`
  // where none follows.
  std::uint32_t state_behind(std::uint32_t token, bool& closes) const {
    const auto& text = stretch_.text;
    if (!has_words_before_names(text) || !stretch_.holds(token)) return token;
    auto at = is_comma(text, token) ? token + 1 : token;
    closes = stretch_.holds(at) && is_word(text, at, WordClass::conjunction);
    if (closes) ++at;
    if (at == token || !stretch_.holds(at)) return token;
    at = skip_article(text, at);
    const auto state = stretch_.holds(at) ? read_body(text, at) : std::nullopt;
    const bool bare = state && state->kind == MentionKind::state && !state->adjective &&
                      skip_possessive(text, state->last) == state->last;
    return bare ? at : token;
  }

  // "the ministers of each of Norway and Sweden"
  void skip_both_of() {
    if (!stretch_.holds(at_)) return;
    const auto* each = word_match(stretch_.text, at_, WordClass::both_of);
    if (each != nullptr && each->clitics.conjunction == 0 && stretch_.holds(each->last))
      at_ = each->last;
  }

  // A state, perhaps with the name of its bearer right behind it.
  bool read_state() {
    if (named_ != 0) return false;
    auto body = read_body(stretch_.text, at_);
    if (!body || body->clitics.preposition != 0) return false;
    if (!bearers_.empty() && body->clitics.conjunction == 0 && !listed_) return false;
    listed_ = false;
    auto state = state_of(stretch_.text, *body);
    if (state.empty()) return false;
    Bearer bearer;
    bearer.state = std::move(state);
    bearer.mention.first = body->first;
    bearer.mention.last = body->last;
    bearer.mention.clitics = body->clitics;
    at_ = body->last;
    Mention probe = bearer.mention;
    // "the ministers of Kenya and Norway Otieno and Bakken": names in a row, behind all the states.
    const bool row = !bearers_.empty() && !bearers_.back().mention.has_name();
    if (!row && read_name(stretch_, skip_honorifics(stretch_, at_), true, probe)) {
      bearer.mention = std::move(probe);
      bearer.mention.last = bearer.mention.name_last;
      at_ = bearer.mention.name_last;
    }
    body->inner = true;
    body->id = bearer.state;
    body->kind = MentionKind::state;
    mentions_.push_back(std::move(*body));
    bearers_.push_back(std::move(bearer));
    return true;
  }

  // "the Greek ministers of finance and economy Tsakalos and Stathos": two of one state, each with
  // his own of two portfolios.
  void read_fellow() {
    if (bearers_.size() != 1 || !bearers_.front().mention.has_name() ||
        has_words_before_names(stretch_.text))
      return;
    auto name = name_after_conjunction(stretch_, at_);
    if (!name) name = unknown_after_conjunction(stretch_, at_);
    if (!name) return;
    Bearer fellow;
    fellow.state = bearers_.front().state;
    fellow.role = second_role(stretch_.text, phrase_.titles.back());
    bearers_.push_back(std::move(fellow));
    named_ = 1;
    give_name(*name);
  }

  // Names in the order of the states.
  bool read_names() {
    if (named_ >= bearers_.size() || bearers_[named_].mention.has_name()) return false;
    Mention name;
    name.first = at_;
    if (!read_name(stretch_, skip_honorifics(stretch_, at_), true, name)) return false;
    if (is_state_name(stretch_.text, name)) return false;
    give_name(name);
    const auto next = name_after_conjunction(stretch_, at_);
    if (next && named_ < bearers_.size()) give_name(*next);
    return true;
  }

  // "the two presidents Sisi and Museveni", "Ministers Holm of Denmark, Otieno and Vik": no states
  // ahead, but names.
  void read_names_alone() {
    std::vector<Mention> names;
    std::vector<std::optional<Mention>> owners;
    Mention name;
    name.first = at_;
    if (!read_name(stretch_, skip_honorifics(stretch_, at_), true, name)) return;
    if (opens_fellow_of_state(stretch_.text, name.name_last)) {
      bearers_.push_back({{}, name, {}});
      bearers_.back().mention.last = at_ = name.name_last;
      if (!read_state() || !bearers_.back().mention.has_name()) bearers_.clear();
      return;
    }
    bool joined = false;
    for (bool more = true; more;) {
      names.push_back(name);
      owners.push_back(state_behind_name(stretch_, name.name_last));
      const auto at = owners.back() ? owners.back()->last : name.name_last;
      auto next = joined ? std::nullopt : name_after_conjunction(stretch_, at);
      joined = joined || next;
      if (!next && !joined) next = name_after_comma(at, joined);
      more = next.has_value();
      if (more) name = std::move(*next);
    }
    if (!joined) return;
    bearers_.resize(names.size());
    for (const auto& one : names) give_name(one);
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (!owners[i]) continue;
      bearers_[i].state = owners[i]->id;
      bearers_[i].mention.last = at_ = owners[i]->last;
      phrase_.inner.push_back(std::move(*owners[i]));
    }
  }

  // ", Otieno", or ", and Otieno", which is the last; where names stand out.
  std::optional<Mention> name_after_comma(std::uint32_t token, bool& joined) const {
    const bool comma = stretch_.holds(token) && is_comma(stretch_.text, token);
    if (!comma || !has_words_before_names(stretch_.text)) return std::nullopt;
    const auto first = token + 1;
    if (auto name = name_after_conjunction(stretch_, first)) {
      joined = true;
      return name;
    }
    Mention name;
    name.first = first;
    if (!read_name(stretch_, skip_honorifics(stretch_, first), true, name)) return std::nullopt;
    return name;
  }

  // Names in a row: each mention is the name, the first with the title as well.
  void give_name(const Mention& name) {
    auto& mention = bearers_[named_++].mention;
    mention.first = name.name_first;
    mention.last = name.name_last;
    mention.clitics = name.clitics;
    mention.name_first = name.name_first;
    mention.name_last = name.name_last;
    mention.id = name.id;
    mention.short_name = name.short_name;
    at_ = name.name_last;
  }

  std::uint32_t add_bearers() {
    add_inner();
    for (auto& bearer : bearers_) add_bearer(bearer);
    return at_;
  }

  void add_bearer(Bearer& bearer) {
    auto mention = std::move(bearer.mention);
    auto title = phrase_.titles.back();
    if (!bearer.state.empty() || title.of.empty()) title.of = std::move(bearer.state);
    title.plural = false;
    title.role = bearer.role.value_or(title.role);
    mention.titles = {std::move(title)};
    if (&bearer == &bearers_.front()) {
      mention.first = phrase_.first;
      mention.clitics = phrase_.clitics;
    } else if (mention.clitics.conjunction == 0 && !has_words_before_names(stretch_.text)) {
      mention.clitics.conjunction = any_conjunction(stretch_.text);
    }
    mention.kind = mention.has_name() ? MentionKind::person : MentionKind::title;
    mention.as = mention.has_name() ? MentionForm::name : MentionForm::title;
    mention.last = std::max(mention.last, mention.first + 1);
    mentions_.push_back(std::move(mention));
  }

  // "the two presidents", whoever they are.
  std::uint32_t add_whole() {
    Mention mention;
    mention.kind = MentionKind::title;
    mention.as = MentionForm::title;
    mention.first = phrase_.first;
    mention.last = phrase_.last;
    mention.clitics = phrase_.clitics;
    mention.titles = std::move(phrase_.titles);
    add_inner();
    mentions_.push_back(std::move(mention));
    return phrase_.last;
  }

  void add_inner() {
    for (auto& part : phrase_.inner) mentions_.push_back(std::move(part));
  }

  const Stretch& stretch_;
  TitlePhrase phrase_;
  std::vector<Mention>& mentions_;
  std::uint32_t at_;
  std::vector<Bearer> bearers_;
  std::size_t named_ = 0;     // bearers whose names followed in a row of their own
  bool listed_ = false;       // the state to read next follows in a list
  bool list_closed_ = false;  // "and" stood before the last of them
};

}  // namespace

std::uint32_t read_dual(const Stretch& stretch, TitlePhrase phrase,
                        std::vector<Mention>& mentions) {
  return DualReader(stretch, std::move(phrase), mentions).run();
}

}  // namespace diplograph
