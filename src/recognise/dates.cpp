#include "recognise/dates.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "base/unicode.hpp"
#include "recognise/dates_combine.hpp"
#include "recognise/dates_match.hpp"
#include "recognise/dates_tense.hpp"
#include "recognise/words.hpp"

namespace diplograph {
namespace {

using std::chrono::sys_days;

// Of what has a name that may hold the words of a date.
constexpr auto kNamed =
    bit_of(TermClass::organization) | bit_of(TermClass::person) | bit_of(TermClass::place);

class Reader {
 public:
  Reader(const Text& text, const DateRules& rules, const DateContext& context)
      : text_(text), rules_(rules), walk_(text, rules), headline_parts_(context.headline_parts) {
    if (context.reference) view_.reference = sys_days(*context.reference);
    view_.week_begins = rules.week_begins();
  }

  std::vector<DateMention> run() {
    const auto tokens = openings();
    auto at = tokens.begin();
    for (const auto& sentence : text_.sentences) {
      const auto first = at;
      while (at != tokens.end() && *at < sentence.last) ++at;
      read(sentence, {first, at});
    }
    return std::move(mentions_);
  }

 private:
  // The tokens with which a date may begin. Few are, and which nobody can foresee: so no branch
  // asks.
  [[nodiscard]] std::vector<std::uint32_t> openings() const {
    std::vector<std::uint32_t> found(text_.tokens.size());
    auto* next = found.data();
    std::uint32_t token = 0;
    for (const auto& t : text_.tokens) {
      const auto calendar = text_.classes_at[token].terms & bit_of(TermClass::calendar);
      const auto number = static_cast<unsigned>(t.kind == TokenKind::number);
      const auto mark = static_cast<unsigned>(rules_.may_open_dates(t.mark));
      *next = token++;
      next += (calendar | number | mark) != 0 ? 1 : 0;
    }
    found.resize(static_cast<std::size_t>(next - found.data()));
    return found;
  }

  void read(const Sentence& sentence, std::span<const std::uint32_t> openings) {
    named_ = 0;
    auto seen = sentence.first;  // behind the last token whose names are seen
    auto behind = sentence.first;
    for (const auto token : openings) {
      if (token < behind) continue;
      const auto* parse = date_at(token, sentence.last);
      if (parse == nullptr) continue;
      see_names(seen, token);
      const auto before = named_;
      see_names(token, token + 1);
      seen = token + 1;
      if (is_in_name(*parse, before, named_)) continue;
      add(*parse, sentence);
      seen = behind = std::max(parse->last, seen);
    }
  }

  // The date that begins at `token`, until the next call; nullptr if none does.
  [[nodiscard]] const DateParse* date_at(std::uint32_t token, std::uint32_t end) {
    const auto* longest = walk_.longest(token, end);
    if (longest == nullptr || !may_hold_better(*longest, token)) return longest;
    parse_ = *longest;
    prefer_inner(token, end);
    return &parse_;
  }

  [[nodiscard]] bool may_hold_better(const DateParse& parse, std::uint32_t token) const {
    return parse.first > token || rules_.rule(parse.rule).yields;
  }

  // What stands ahead of the date may be better read without it: "[ago a year] 2010".
  void prefer_inner(std::uint32_t token, std::uint32_t end) {
    if (parse_.first > token) {
      const auto* inner = walk_.longest(parse_.first, end);
      if (inner != nullptr && inner->last >= parse_.last) parse_ = *inner;
    }
    if (!rules_.rule(parse_.rule).yields) return;
    for (auto i = parse_.first + 1; i < parse_.last; ++i) {
      const auto* inner = walk_.longest(i, end);
      if (inner != nullptr && inner->last > parse_.last) {
        parse_ = *inner;
        return;
      }
    }
  }

  // Where the names of several words end that begin at tokens [first, last).
  void see_names(std::uint32_t first, std::uint32_t last) {
    for (auto token = first; token < last; ++token) {
      if (text_.has_any(token, kNamed)) named_ = std::max(named_, end_of_name(token));
    }
  }

  // The end of the longest name of several words that begins here; 0 if none.
  [[nodiscard]] std::uint32_t end_of_name(std::uint32_t token) const {
    for (const auto& match : text_.matches_at(token)) {
      if (match.last - match.first < 2) break;  // longest first
      if ((bit_of(text_.brief(match).term_class) & kNamed) != 0) return match.last;
    }
    return 0;
  }

  // "Today" in the name of a newspaper: in one that began before, or in a longer one that begins
  // here.
  [[nodiscard]] static bool is_in_name(const DateParse& parse, std::uint32_t before,
                                       std::uint32_t here) {
    return parse.last <= before || parse.last < here;
  }

  void add(const DateParse& parse, const Sentence& sentence) {
    const auto& rule = rules_.rule(parse.rule);
    if (view_.reference && rule.gives == DateRule::Gives::date) {
      view_.tense = tense_of(text_, rules_, sentence, parse.first, parse.last);
      // A headline tells in the present what is done and what is to come.
      if (sentence.part < headline_parts_ && view_.tense == Tense::future_present)
        view_.tense = Tense::open;
    }
    for (const auto& [point, resolution] : combine(parse, rule, view_)) {
      emit(point, resolution, rule);
    }
  }

  void emit(const DatePoint& point, const Resolution& resolution, const DateRule& rule) {
    DateMention mention;
    mention.first = point.first;
    mention.last = point.last;
    mention.date.span = text_.span_of(point.first, point.last);
    mention.date.span.start = source_behind(text_, point.first, point.clitics);
    mention.date.text = to_utf8(slice(text_.source, mention.date.span));
    mention.date.rule = rule.name;
    if (resolution.resolved()) {
      mention.date.from = Day(resolution.from);
      mention.date.to = Day(resolution.to);
      mention.date.grain = resolution.grain;
    }
    point_back(rule, mention.date);
    mentions_.push_back(std::move(mention));
  }

  // "later that day", "a day earlier": from the day told of last; "later in the day" from the last
  // that is not to come. "that day" where no day was told is today.
  void point_back(const DateRule& rule, Date& date) const {
    using Gives = DateRule::Gives;
    const bool known = rule.gives == Gives::this_day;
    const bool same = known || rule.gives == Gives::same_day;
    if (!same && rule.gives != Gives::day_before && rule.gives != Gives::day_after) return;
    std::optional<sys_days> day;
    for (auto told = mentions_.rbegin(); told != mentions_.rend() && !day; ++told) {
      if (!told->date.from || told->date.grain != Grain::day) continue;
      const auto from = sys_days(*told->date.from);
      if (!known || !view_.reference || from <= *view_.reference) day = from;
    }
    if (!day && same) day = view_.reference;
    if (!day) return;
    const auto days = same ? 0 : rule.gives == Gives::day_before ? -1 : 1;
    date.from = date.to = Day(*day + std::chrono::days(days));
    date.grain = Grain::day;
  }

  const Text& text_;
  const DateRules& rules_;
  DateWalk walk_;
  DateParse parse_;
  std::uint32_t headline_parts_ = 0;
  DateView view_;
  std::uint32_t named_ = 0;  // end of the longest name begun so far
  std::vector<DateMention> mentions_;
};

}  // namespace

std::vector<DateMention> read_dates(const Text& text, const DateRules& rules,
                                    const DateContext& context) {
  return Reader(text, rules, context).run();
}

}  // namespace diplograph
