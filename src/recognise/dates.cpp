#include "recognise/dates.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/unicode.hpp"
#include "recognise/dates_match.hpp"
#include "recognise/dates_point.hpp"
#include "recognise/dates_resolve.hpp"
#include "recognise/dates_tense.hpp"

namespace diplograph {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using Combine = DateRule::Combine;
using Gives = DateRule::Gives;

class Reader {
 public:
  Reader(const Text& text, const DateRules& rules, const DateContext& context)
      : text_(text), rules_(rules) {
    if (context.reference) view_.reference = sys_days(*context.reference);
    view_.week_begins = rules.week_begins();
  }

  std::vector<DateMention> run() {
    for (const auto& sentence : text_.sentences) read(sentence);
    return std::move(mentions_);
  }

 private:
  void read(const Sentence& sentence) {
    std::uint32_t named = 0;  // end of the longest name begun so far
    for (auto token = sentence.first; token < sentence.last;) {
      const auto name = std::max(named, end_of_name(token));
      auto parse = longest_date(text_, rules_, token, sentence.last);
      // What stands ahead of the date may be better read without it.
      if (parse && parse->first > token) {
        const auto inner = longest_date(text_, rules_, parse->first, sentence.last);
        if (inner && inner->last >= parse->last) parse = inner;
      }
      if (!parse || is_in_name(*parse, named, name)) {
        named = name;
        ++token;
        continue;
      }
      add(*parse, sentence);
      token = std::max(parse->last, token + 1);
      named = name;
    }
  }

  // The end of the longest name of several words that begins here; 0 if none.
  [[nodiscard]] std::uint32_t end_of_name(std::uint32_t token) const {
    for (const auto& match : text_.matches_at(token)) {
      if (match.last - match.first < 2) break;  // longest first
      const auto term_class = text_.term(match).term_class;
      if (term_class == TermClass::organization || term_class == TermClass::person ||
          term_class == TermClass::place) {
        return match.last;
      }
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
    if (rule.gives == Gives::nothing) return;
    const auto points = points_of(parse, rule);
    if (points.empty()) return;
    if (view_.reference) {
      view_.tense = tense_of(text_, rules_, sentence, parse.first, parse.last);
    }
    auto whole = points.front();
    whole.first = parse.first;
    whole.last = parse.last;
    if (rule.gives == Gives::words) {
      emit(whole, {}, rule);
      return;
    }
    switch (rule.combine) {
      case Combine::one:
        emit(whole, resolve(points.front(), view_), rule);
        return;
      case Combine::same:
        emit(whole, resolve_same(points), rule);
        return;
      case Combine::range:
        if (points.size() == 2) emit(whole, resolve_range(points[0], points[1], view_), rule);
        return;
      case Combine::list:
        add_list(points, whole, rule);
        return;
    }
  }

  // The Gregorian of two calendars is the safer one.
  [[nodiscard]] Resolution resolve_same(const std::vector<DatePoint>& points) const {
    Resolution best;
    for (const auto& point : points) {
      const auto resolution = resolve(point, view_);
      if (!resolution.resolved()) continue;
      if (!best.resolved() || point.calendar == Calendar::gregorian) best = resolution;
    }
    return best;
  }

  // Dates that follow each other without a gap are one; else each stands for itself.
  void add_list(const std::vector<DatePoint>& points, DatePoint whole, const DateRule& rule) {
    std::vector<Resolution> all;
    auto view = view_;
    for (const auto& point : points) {
      all.push_back(resolve(point, view));
      if (all.back().resolved() && !point.year && !point.relative)
        view.not_before = all.back().from;
    }
    bool one = true;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].outcome == Resolution::Outcome::impossible) return;
      if (i > 0 && (!all[i].resolved() || !all[i - 1].resolved() ||
                    all[i].from != all[i - 1].to + days(1))) {
        one = !all[i].resolved() && !all[i - 1].resolved();
      }
    }
    if (one) {
      auto resolution = all.front();
      resolution.to = all.back().to;
      resolution.grain = Grain::interval;
      emit(whole, resolution, rule);
      return;
    }
    for (std::size_t i = 0; i < all.size(); ++i) emit(points[i], all[i], rule);
  }

  void emit(const DatePoint& point, const Resolution& resolution, const DateRule& rule) {
    if (resolution.outcome == Resolution::Outcome::impossible) return;
    DateMention mention;
    mention.first = point.first;
    mention.last = point.last;
    mention.date.span = text_.span_of(point.first, point.last);
    mention.date.span.start = behind_clitics(point);
    mention.date.text = to_utf8(slice(text_.source, mention.date.span));
    mention.date.rule = rule.name;
    if (resolution.resolved()) {
      mention.date.from = Day(resolution.from);
      mention.date.to = Day(resolution.to);
      mention.date.grain = resolution.grain;
    }
    mentions_.push_back(std::move(mention));
  }

  // "and on-Monday" -> "Monday". A preposition that is one with the article stays.
  [[nodiscard]] std::uint32_t behind_clitics(const DatePoint& point) const {
    const auto& lexicon = text_.pack->lexicon();
    const auto& span = text_.tokens[point.first].span;
    auto folded = text_.folded(point.first);
    auto at = span.start;
    for (const auto place : {point.clitics.conjunction, point.clitics.preposition}) {
      if (place == 0) continue;
      const auto& proclitic = lexicon.proclitics()[place - 1U];
      if (!proclitic.joins_article.empty() && folded.starts_with(proclitic.joins_article)) break;
      folded.remove_prefix(std::min(folded.size(), proclitic.form.size()));
      for (std::size_t i = 0; i < proclitic.form.size(); ++i) at = next_letter(at, span.end);
    }
    return at;
  }

  [[nodiscard]] std::uint32_t next_letter(std::uint32_t at, std::uint32_t end) const {
    const auto& fold = text_.pack->fold();
    do {
      ++at;
    } while (at < end && fold.class_of(text_.source[at]) == CharClass::mark_or_ignorable);
    return std::min(at, end);
  }

  const Text& text_;
  const DateRules& rules_;
  DateView view_;
  std::vector<DateMention> mentions_;
};

}  // namespace

std::vector<DateMention> read_dates(const Text& text, const DateRules& rules,
                                    const DateContext& context) {
  return Reader(text, rules, context).run();
}

}  // namespace diplograph
