#include "recognise/body_name.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/marks.hpp"
#include "base/unicode.hpp"
#include "recognise/bodies.hpp"
#include "recognise/body_words.hpp"
#include "recognise/name_words.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kMostWords = 12;
constexpr std::uint32_t kMostQuoted = 5;

class NameReader {
 public:
  NameReader(const Text& text, const Match& head) : text_(text), head_(head), at_(head.last) {}

  BodyName run() {
    const bool named =
        !is_over() && (read_quoted() || (is_defined() ? read_described() : read_owned()));
    name_.last = named ? at_ : head_.first;
    return std::move(name_);
  }

 private:
  // No name goes on at the line's end, or for so long.
  bool is_over() const {
    return at_ >= text_.tokens.size() || at_ - head_.first >= kMostWords || begins_line(text_, at_);
  }

  bool is_defined() const {
    return (head_.features & kDefinite) != 0 || begins_with_article(text_, head_.first);
  }

  // "'Sahel Oil'": a few words that no list knows.
  bool read_quoted() {
    if (!is_quote(text_, at_) || is_mark(text_, at_, kCloseGuillemet) || is_defined() ||
        !is_word_token(text_, at_ + 1) || read_body(text_, at_ + 1))
      return false;
    auto close = at_ + 1;
    while (is_word_token(text_, close) && close - at_ <= kMostQuoted) ++close;
    const bool judged =
        close == at_ + 2 && common_match(text_, at_ + 1, CommonClass::adjective) != nullptr;
    if (judged || !is_quote(text_, close)) return false;
    at_ = close + 1;
    return true;
  }

  // "the-authority the-high the-independent for-the-elections"
  bool read_described() {
    // "the-establishments the-academic": an adjective itself.
    if (head_.first > 0 && !head_.clitics.any() && is_definite(text_, head_.first - 1))
      return false;
    const auto nations = read_adjectives();
    const auto described = at_ - head_.last;
    if (described == 0) return false;
    const bool tied = read_purpose();
    // "the company the-French", "the council the-military": any.
    return tied || (!is_doubtful_head(text_, head_) && described > 1 && nations < described);
  }

  // "union (of) the-lawyers the-Arab"
  bool read_owned() {
    if (!read_phrase()) return false;
    read_purpose();
    return true;
  }

  // A definite noun, perhaps behind nouns that own it, with its adjectives and what "and" adds.
  bool read_phrase() {
    auto at = at_;
    while (is_link(at)) ++at;
    if (at < text_.tokens.size() && begins_line(text_, at)) return false;
    const bool linked = at > at_;
    if (linked && read_land(at)) return true;
    if (!is_plain_definite(text_, at) || read_body(text_, at)) return false;
    at_ = at + 1;
    read_rest();
    return true;
  }

  void read_rest() {
    do {
      read_adjectives();
    } while (read_added());
  }

  bool is_link(std::uint32_t token) const {
    const auto* link = word_match(text_, token, WordClass::body_link);
    return link != nullptr && (!link->clitics.any() || token == at_) && link->last == token + 1;
  }

  // "trade (of) Dubai", "liberation (of) Palestine"
  bool read_land(std::uint32_t token) {
    auto land = read_body(text_, token);
    if (!land || land->adjective || land->clitics.any() || land->kind == MentionKind::organization)
      return false;
    at_ = land->last;
    name_.lands.push_back(std::move(*land));
    return true;
  }

  // The number of those that are of a nation.
  std::uint32_t read_adjectives() {
    std::uint32_t nations = 0;
    while (!is_over() && begins_with_article(text_, at_)) {
      auto body = read_body(text_, at_);
      // "the-Arab": also a channel's name.
      if (body && body->kind == MentionKind::organization &&
          common_match(text_, at_, CommonClass::adjective) != nullptr)
        body.reset();
      if (body) {
        if (!body->adjective || body->clitics.any()) break;
        at_ = body->last;
        name_.lands.push_back(std::move(*body));
        ++nations;
        continue;
      }
      const auto* adjective = common_match(text_, at_, CommonClass::adjective);
      const bool known = adjective != nullptr && adjective->last == at_ + 1 &&
                         !ends_body_name(text_, at_) && agrees(*adjective);
      if (!known && (adjective != nullptr || !may_be_adjective(text_, at_))) break;
      ++at_;
    }
    return nations;
  }

  // Right behind a definite head an adjective is of its gender, and of one.
  bool agrees(const Match& adjective) const {
    if (!is_defined() || is_tied_ || (adjective.features & kNoun) == 0) return true;
    return (adjective.features & (kPlural | kDual)) == 0 &&
           ((adjective.features & kFeminine) != 0) == ends_feminine(text_, head_.first);
  }

  // "and-the-writers", "and-rights (of) the-citizens"
  bool read_added() {
    if (is_over() || !is_joined_word(text_, at_) || ends_body_name(text_, at_)) return false;
    const auto* link = word_match(text_, at_, WordClass::body_link);
    if (link != nullptr && link->clitics.conjunction != 0 && is_plain_definite(text_, at_ + 1) &&
        !read_body(text_, at_ + 1)) {
      at_ += 2;
      return true;
    }
    if (!begins_with_joined_article(text_, at_) || read_body(text_, at_) ||
        is_word(text_, at_, WordClass::body_noun))
      return false;
    ++at_;
    return true;
  }

  // "for-the-work", "for-rights (of) the-citizens"
  bool read_purpose() {
    if (is_over() || asks_for()) return false;
    is_tied_ = true;
    const auto* link = word_match(text_, at_, WordClass::body_link);
    if (link != nullptr && slot_of(text_, link->clitics) == Slot::dative &&
        link->clitics.conjunction == 0) {
      const auto before = at_;
      if (read_phrase()) return true;
      at_ = before;
      return false;
    }
    if (!is_for_the(text_, at_) || ends_body_name(text_, at_) || read_body(text_, at_) ||
        is_word(text_, at_, WordClass::teller) || is_word(text_, at_, WordClass::audience))
      return false;
    ++at_;
    read_rest();
    return true;
  }

  // "called the-authority for-the-strike": what the verb before asks for.
  bool asks_for() const {
    if (head_.first == 0 || text_.matches_at(at_).empty()) return false;
    const auto* verb = longest_match(text_, head_.first - 1, TermClass::saying);
    if (verb == nullptr) return false;
    const auto& takes = text_.term(*verb).values("takes");
    return std::any_of(takes.begin(), takes.end(), [&](const std::string& piece) {
      const auto form = text_.pack->fold()(to_utf32(piece));
      return form.size() == 1 && text_.folded(at_).starts_with(form);
    });
  }

  const Text& text_;
  const Match& head_;
  std::uint32_t at_;
  bool is_tied_ = false;  // behind "for"
  BodyName name_;
};

}  // namespace

BodyName read_body_name(const Text& text, const Match& head) {
  return NameReader(text, head).run();
}

}  // namespace diplograph
