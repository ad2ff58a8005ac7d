#include "recognise/duals.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "recognise/bodies.hpp"
#include "recognise/name_words.hpp"
#include "recognise/names.hpp"
#include "recognise/person_names.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

struct Bearer {
  std::string state;
  Mention mention;
};

// The name alone that a glued conjunction opens at `token`, right behind another: "Putin and
// Trump".
std::optional<Mention> name_after_conjunction(const Stretch& stretch, std::uint32_t token) {
  if (!stretch.holds(token)) return std::nullopt;
  const auto& text = stretch.text;
  Mention name;
  name.name_first = token;
  const auto* known = known_person(stretch, token, true);
  if (known != nullptr && known->clitics.conjunction != 0) {
    name.id = text.term(*known).id;
    name.short_name = (known->features & kShort) != 0;
    name.name_last = known->last;
    name.clitics = known->clitics;
    return name;
  }
  const auto* given = joined_name(text, token);
  if (given == nullptr || given->clitics.conjunction == 0) return std::nullopt;
  name.name_last = name_end(text, given->last, true);
  name.clitics = given->clitics;
  return name;
}

class DualReader {
 public:
  DualReader(const Stretch& stretch, TitlePhrase phrase, std::vector<Mention>& mentions)
      : stretch_(stretch), phrase_(std::move(phrase)), mentions_(mentions), at_(phrase_.last) {}

  std::uint32_t run() {
    // "Serbian officials": the state stood before the head.
    const bool ahead =
        !phrase_.inner.empty() && phrase_.inner.front().first < phrase_.titles.back().first;
    if (ahead) return add_whole();
    if (!phrase_.titles.back().of.empty() && !phrase_.inner.empty()) {
      at_ = phrase_.inner.back().first;  // the first of the states is read again, with its fellows
      phrase_.inner.pop_back();
    }
    skip_both_of();
    while (stretch_.holds(at_) && (skip_comma() || read_state() || read_names())) {
    }
    if (bearers_.empty()) read_names_alone();
    if (bearers_.empty()) return add_whole();
    add_inner();
    for (auto& bearer : bearers_) add_bearer(bearer);
    return at_;
  }

 private:
  bool skip_comma() {
    if (bearers_.empty() || !is_comma(stretch_.text, at_)) return false;
    ++at_;
    return true;
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
    if (!bearers_.empty() && body->clitics.conjunction == 0) return false;
    auto state = state_of(stretch_.text, *body);
    if (state.empty()) return false;
    Bearer bearer;
    bearer.state = std::move(state);
    bearer.mention.first = body->first;
    bearer.mention.last = body->last;
    bearer.mention.clitics = body->clitics;
    at_ = body->last;
    Mention probe = bearer.mention;
    if (read_name(stretch_, skip_honorifics(stretch_, at_), true, probe)) {
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

  // Names in the order of the states.
  bool read_names() {
    if (named_ >= bearers_.size() || bearers_[named_].mention.has_name()) return false;
    Mention name;
    name.first = at_;
    if (!read_name(stretch_, skip_honorifics(stretch_, at_), true, name)) return false;
    give_name(name);
    const auto next = name_after_conjunction(stretch_, at_);
    if (next && named_ < bearers_.size()) give_name(*next);
    return true;
  }

  // "the two presidents Sisi and Museveni": no states, but two names.
  void read_names_alone() {
    Mention first;
    first.first = at_;
    if (!read_name(stretch_, skip_honorifics(stretch_, at_), true, first)) return;
    const auto second = name_after_conjunction(stretch_, first.name_last);
    if (!second) return;
    bearers_.resize(2);
    give_name(first);
    give_name(*second);
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

  void add_bearer(Bearer& bearer) {
    auto mention = std::move(bearer.mention);
    auto title = phrase_.titles.back();
    title.of = std::move(bearer.state);
    title.plural = false;
    mention.titles = {std::move(title)};
    if (&bearer == &bearers_.front()) {
      mention.first = phrase_.first;
      mention.clitics = phrase_.clitics;
    } else if (mention.clitics.conjunction == 0) {
      mention.clitics.conjunction = 1;
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
  std::size_t named_ = 0;  // bearers whose names followed in a row of their own
};

}  // namespace

std::uint32_t read_dual(const Stretch& stretch, TitlePhrase phrase,
                        std::vector<Mention>& mentions) {
  return DualReader(stretch, std::move(phrase), mentions).run();
}

}  // namespace diplograph
