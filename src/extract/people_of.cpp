#include "extract/people_of.hpp"

#include <algorithm>

#include "extract/noun_phrase.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kReach = 9;  // tokens from the word for people to the body

class PeopleReader {
 public:
  PeopleReader(const Reading& reading, std::uint32_t token, std::uint32_t end)
      : reading_(reading),
        text_(reading.text),
        first_(token),
        at_(token),
        end_(std::min({end, token + kReach, static_cast<std::uint32_t>(text_.tokens.size())})) {}

  std::uint32_t owner() {
    while (read_group() || read_adjective() || read_committee()) {
    }
    if (!people_ || at_ >= end_) return kNone;
    const auto m = reading_.mention_at[at_];
    return m != kNone && owns(reading_.mentions[m]) ? m : kNone;
  }

 private:
  // "a number of", "senior", "members"; behind a preposition of theirs the next group.
  bool read_group() {
    if (at_ >= end_) return false;
    const auto* group = word_match(text_, at_, WordClass::group);
    if (group == nullptr) group = word_match(text_, at_, WordClass::quantifier);
    if (group == nullptr && people_) group = word_match(text_, at_, WordClass::both_of);
    if (group == nullptr) return read_title() || (people_ && read_preposition());
    if (at_ != first_ && (group->clitics.any() || reading_.mention_at[at_] != kNone)) return false;
    const auto& term = text_.term(*group);
    const bool officials = term.has("sense", "officials");
    plain_ = !officials && !term.has("sense", "members");
    officials_ = officials_ || officials;
    people_ = people_ || !plain_;
    at_ = group->last;
    return true;
  }

  // "the ambassadors of some": an office of several whose state is still to come.
  bool read_title() {
    const auto m = reading_.mention_at[at_];
    if (m == kNone || people_) return false;
    const auto& mention = reading_.mentions[m];
    if (mention.kind != MentionKind::title || mention.titles.size() != 1 ||
        !mention.titles.front().plural || !mention.titles.front().of.empty())
      return false;
    people_ = true;
    at_ = mention.last;
    return true;
  }

  // "officials from", "members in": once.
  bool read_preposition() {
    const auto* preposition = word_match(text_, at_, WordClass::preposition);
    if (preposition == nullptr || preposition->clitics.any() || slot_ != Slot::none) return false;
    const auto slot = text_.term(*preposition).slot;
    if (slot != Slot::from && slot != Slot::about && slot != Slot::in) return false;
    slot_ = slot;
    at_ = preposition->last;
    return true;
  }

  // "senior", "governmental": no state's, which tells whose they are by itself.
  bool read_adjective() {
    if (!people_ || at_ >= end_ || reading_.mention_of[at_] != kNone) return false;
    const auto* adjective = longest_match(text_, at_, TermClass::common, [&](const Match& match) {
      return text_.brief(match).common_class() == CommonClass::adjective && !match.clitics.any();
    });
    if (adjective == nullptr) return false;
    at_ = adjective->last;
    return true;
  }

  // "the committee of foreign relations in the Senate": its words up to the body's preposition.
  bool read_committee() {
    if (!people_ || !plain_ || at_ >= end_ || !is_word(text_, at_ - 1, WordClass::group))
      return false;
    auto behind = at_;
    while (behind < end_ && has_article(text_, behind)) ++behind;
    if (behind == at_ || behind >= end_) return false;
    const auto m = reading_.mention_at[behind];
    const bool in = m != kNone && slot_of(text_, reading_.mentions[m].clitics) != Slot::none;
    if (!in && !is_word(text_, behind, WordClass::preposition)) return false;
    at_ = behind;
    slot_ = Slot::none;
    return in || read_preposition();
  }

  bool owns(const Mention& mention) const {
    // "officials in the Indian leadership"
    if (mention.adjective)
      return mention.kind == MentionKind::state && slot_ != Slot::none && !plain_ &&
             is_word(text_, at_ - 1, WordClass::group);
    if (mention.clitics.conjunction != 0) return false;
    const bool glued = mention.clitics.preposition != 0;
    if (glued && (slot_ != Slot::none || slot_of(text_, mention.clitics) != Slot::instrumental))
      return false;
    if (mention.kind == MentionKind::organization) return true;
    if (mention.kind != MentionKind::state || glued) return false;
    return slot_ == Slot::in ? officials_ : slot_ != Slot::none;
  }

  const Reading& reading_;
  const Text& text_;
  std::uint32_t first_;
  std::uint32_t at_;
  std::uint32_t end_;
  Slot slot_ = Slot::none;
  bool people_ = false;
  bool plain_ = false;  // the last word was no word for people: "the committee of"
  bool officials_ = false;
};

}  // namespace

std::uint32_t owner_of_people(const Reading& reading, std::uint32_t token, std::uint32_t end) {
  return PeopleReader(reading, token, end).owner();
}

}  // namespace diplograph
