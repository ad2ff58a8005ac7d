#include "extract/occasion.hpp"

#include <algorithm>

#include "extract/chronology.hpp"
#include "extract/predicates.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t kMostClimbs = 8;
constexpr std::uint32_t kStepPrice = 1000;  // one step of meaning is farther than any words

constexpr std::uint32_t kNearDate = 16;  // tokens between a noun and its date
constexpr std::uint32_t kNearYear = 8;
constexpr std::uint32_t kNextReach = 2;  // tokens from a day to the verb of its clause

class Occasion {
 public:
  Occasion(const Reading& reading, const Match& trigger)
      : reading_(reading), text_(reading.text), trigger_(trigger), predicates_(reading, trigger) {}

  // The nearest in meaning first, then the nearest in words.
  std::uint32_t own_date() const {
    std::uint32_t best = kNone;
    std::uint32_t best_price = kNone;
    for (std::uint32_t d = 0; d < reading_.dates.size(); ++d) {
      const auto& date = reading_.dates[d];
      if (!can_date(date)) continue;
      const auto host = host_of(date);
      if (host == kNone || opens_later(host, date)) continue;
      const auto steps = predicates_.distance(host, predicates_.own());
      if (steps == kNone) continue;
      const auto price = steps * kStepPrice + gap_to(date);
      if (price < best_price) {
        best_price = price;
        best = d;
      }
    }
    return best;
  }

  std::uint32_t announced() const {
    if (const auto date = date_of_announced_noun(); date != kNone) return date;
    if (const auto date = date_of_source(); date != kNone) return date;
    auto root = predicates_.own();
    for (std::uint32_t steps = 0; steps < kMostClimbs && predicates_.up(root) != kNone; ++steps)
      root = predicates_.up(root);
    if ((predicates_[root].features & kPast) == 0) return kNone;
    const auto that = that_before(predicates_[root].first);
    if (that == kNone) return kNone;
    const auto saying = saying_before(root, that);
    if (saying == kNone || !is_told_by_body(predicates_[saying], that)) return kNone;
    return date_of_saying(saying, that);
  }

 private:
  // "announced today the appointment of": the noun is what the verb has for its object.
  std::uint32_t date_of_announced_noun() const {
    const auto own = predicates_.own();
    if (own == 0 || predicates_.list()[own].verb || !predicates_.list()[own - 1].verb) return kNone;
    const auto& saying = predicates_[own - 1];
    const auto* verb = longest_match(text_, saying.first, TermClass::saying);
    if (verb == nullptr || !text_.term(*verb).has("announces", "yes") ||
        (verb->features & kPast) == 0)
      return kNone;
    const auto before = trigger_.first - 1;
    const bool object = before < saying.last || reading_.mention_of[before] != kNone ||
                        reading_.date_of[before] != kNone || is_comma(text_, before);
    const bool cut = predicates_.is_cut(saying.last, trigger_.first);
    return object && !cut && !trigger_.clitics.any() ? date_of_saying(own - 1, trigger_.first)
                                                     : kNone;
  }

  // "..., according to what the agency reported yesterday".
  std::uint32_t date_of_source() const {
    for (std::uint32_t d = 0; d < reading_.dates.size(); ++d) {
      const auto& date = reading_.dates[d];
      if (date.first < trigger_.last || date.date.grain != Grain::day || !can_date(date)) continue;
      const auto saying = host_of(date);
      if (saying == kNone || saying <= predicates_.own() || !predicates_.says(saying)) continue;
      const auto& verb = predicates_[saying];
      if ((verb.features & kPast) != 0 && is_attributed(verb) &&
          !predicates_.is_cut(trigger_.last, verb.first))
        return d;
    }
    return kNone;
  }

  // A word of source stands right ahead of the verb, or one word before it.
  bool is_attributed(const Match& verb) const {
    for (auto i = verb.first; i > trigger_.last && verb.first - i < 2; --i) {
      const auto* source = longest_match(text_, i - 1, TermClass::saying);
      if (source != nullptr && text_.term(*source).value("kind") == "source") return true;
    }
    return false;
  }

  // The day of a saying, told ahead of what is said.
  std::uint32_t date_of_saying(std::uint32_t saying, std::uint32_t end) const {
    for (std::uint32_t d = 0; d < reading_.dates.size(); ++d) {
      const auto& date = reading_.dates[d];
      if (date.last > end || date.date.grain != Grain::day || !can_date(date)) continue;
      if (host_of(date) == saying) return d;
    }
    return kNone;
  }

  // "met A, and met on Saturday B": right behind its verb, a day is not that of what went before.
  bool opens_later(std::uint32_t host, const DateMention& date) const {
    return host > predicates_.own() && predicates_.goes_on(host) &&
           date.first == predicates_[host].last;
  }

  std::uint32_t gap_to(const DateMention& date) const {
    return date.first >= trigger_.last ? date.first - trigger_.last
                                       : 2 + trigger_.first - std::min(trigger_.first, date.last);
  }

  // "Before the end of the year", "since March", "until Thursday" date no single event; nor do the
  // words of a quotation what is told around it.
  bool can_date(const DateMention& date) const {
    if (date.first < predicates_.first() || date.last > predicates_.last()) return false;
    if (predicates_.is_told_aside(date.first)) return false;
    // "discussed next month's visit": the day of the noun behind it.
    if (skip_possessive(text_, date.last) != date.last && trigger_.first < date.first) return false;
    if (reading_.quote_of[date.first] != reading_.quote_of[trigger_.first] && !is_quoted(date))
      return false;
    const auto slot = predicates_.slot_before(date.first);
    if (slot == Slot::before || slot == Slot::since || slot == Slot::until) return false;
    return date.date.grain == Grain::day || !opens_with_since(date);
  }

  // "will go there \"next week\"": the date alone stands in quotation marks.
  bool is_quoted(const DateMention& date) const {
    return date.first > 0 && is_quote(text_, date.first - 1) && date.last < text_.tokens.size() &&
           is_quote(text_, date.last);
  }

  // "The first visit in two years".
  bool opens_with_since(const DateMention& date) const {
    return longest_match(text_, date.first, TermClass::word, [&](const Match& match) {
             return match.last < date.last && text_.term(match).slot == Slot::since;
           }) != nullptr;
  }

  // The nearest predicate ahead of the date within its clause; else the first one behind it.
  std::uint32_t host_of(const DateMention& date) const {
    std::uint32_t ahead = kNone;
    std::uint32_t behind = kNone;
    for (std::uint32_t p = 0; p < predicates_.list().size(); ++p) {
      if (predicates_[p].last <= date.first) ahead = p;
      if (behind == kNone && predicates_[p].first >= date.last) behind = p;
    }
    if (ahead != kNone && !opens_next(date, behind) &&
        !predicates_.is_cut(predicates_[ahead].last, date.first))
      return belongs(predicates_.list()[ahead], date) ? ahead : kNone;
    if (behind != kNone && !predicates_.is_cut(date.last, predicates_[behind].first)) return behind;
    return kNone;
  }

  // "had dinner with A, and on Monday he visits", "and on Monday met": behind "and" the day opens
  // the clause of the verb that follows, where subjects stand first.
  bool opens_next(const DateMention& date, std::uint32_t behind) const {
    if (behind == kNone || text_.pack->switches().verb_first || date.first < 2) return false;
    auto at = date.first - 1;
    if (is_word(text_, at, WordClass::preposition)) --at;
    return is_word(text_, at, WordClass::conjunction) &&
           predicates_[behind].first <= date.last + kNextReach &&
           !predicates_.is_cut(date.last, predicates_[behind].first);
  }

  // Words that nobody knows may stand between: far from its noun, a date is theirs.
  bool belongs(const Predicate& host, const DateMention& date) const {
    const auto from = host.match->last;
    if (predicates_.is_aside(from, date.first, !host.verb)) return false;
    if (host.verb) return true;
    const auto most = date.date.grain == Grain::year ? kNearYear : kNearDate;
    return words_between(from, date.first) <= most;
  }

  // However long a title is, it is known.
  std::uint32_t words_between(std::uint32_t from, std::uint32_t to) const {
    std::uint32_t words = 0;
    for (auto i = from; i < to; ++i) words += reading_.mention_of[i] == kNone ? 1 : 0;
    return words;
  }

  // The "that" which opens the clause of a verb; none where "had" tells of an earlier day.
  std::uint32_t that_before(std::uint32_t verb) const {
    for (auto i = verb; i > predicates_.first(); --i) {
      if (reading_.mention_of[i - 1] != kNone) continue;
      if (is_word(text_, i - 1, WordClass::past_marker)) return kNone;
      if (is_word(text_, i - 1, WordClass::that)) return i - 1;
    }
    return kNone;
  }

  // The verb of saying whose content begins at `that` and has the fact for its first verb.
  std::uint32_t saying_before(std::uint32_t fact, std::uint32_t that) const {
    for (auto p = fact; p-- > 0;) {
      if (!predicates_.list()[p].verb) continue;
      return predicates_[p].first < that && predicates_.says(p) ? p : kNone;
    }
    return kNone;
  }

  bool is_told_by_body(const Match& saying, std::uint32_t that) const {
    for (auto i = saying.last; i < that; ++i) {
      if (reading_.mention_at[i] == kNone) continue;
      const auto& mention = reading_.mentions[reading_.mention_at[i]];
      if (mention.adjective) continue;  // "Israeli media"
      if (mention.kind == MentionKind::organization || mention.kind == MentionKind::state)
        return true;
      return std::any_of(
          mention.titles.begin(), mention.titles.end(),
          [](const TitleMention& title) { return title.role == Role::spokesperson; });
    }
    return false;
  }

  const Reading& reading_;
  const Text& text_;
  const Match& trigger_;
  Predicates predicates_;
};

// A date stands in the sentence of the trigger; in most there is none to look for.
bool has_date(const Reading& reading, const Match& trigger) {
  const auto& sentence = reading.text.sentences[reading.sentence_of[trigger.first]];
  const auto date = std::lower_bound(
      reading.dates.begin(), reading.dates.end(), sentence.first,
      [](const DateMention& mention, std::uint32_t token) { return mention.first < token; });
  return date != reading.dates.end() && date->first < sentence.last;
}

}  // namespace

std::uint32_t date_of_event(const Reading& reading, const Match& trigger) {
  if (!has_date(reading, trigger)) return kNone;
  const auto own = Occasion(reading, trigger).own_date();
  return own != kNone ? own : date_of_line(reading, trigger.first);
}

std::uint32_t date_of_announcement(const Reading& reading, const Match& trigger) {
  return has_date(reading, trigger) ? Occasion(reading, trigger).announced() : kNone;
}

}  // namespace diplograph
