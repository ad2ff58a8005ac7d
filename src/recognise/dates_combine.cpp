#include "recognise/dates_combine.hpp"

#include <algorithm>

namespace diplograph {
namespace {

using std::chrono::days;
using Outcome = Resolution::Outcome;
using Points = std::vector<DatePoint>;

constexpr days longest_unsaid{300};  // of a range whose end has no year
constexpr Resolution impossible{Outcome::impossible, {}, {}, Grain::day};

// The first of two dates that share the year of the second lies in the year before, where it would
// otherwise come after it.
std::optional<DatePoint> year_before(const DatePoint& first, const DatePoint& last) {
  if (!first.month || !last.month || !first.year || first.year != last.year) return std::nullopt;
  if (*first.month <= *last.month) return std::nullopt;
  auto earlier = first;
  --*earlier.year;
  return earlier;
}

Resolution resolve_range(const Points& points, const DateView& view) {
  if (points.size() != 2) return impossible;
  const auto& first = points.front();
  const auto& last = points.back();
  const auto earlier = year_before(first, last);
  const auto from = resolve(earlier ? *earlier : first, view);
  if (!from.resolved()) return from;
  auto after = view;
  if (!last.year && !last.relative) after.not_before = from.from;
  const auto to = resolve(last, after);
  if (!to.resolved()) return to;
  if (to.to < from.from) return impossible;
  // "From 21 to 18 September" is a slip, not a year.
  if (after.not_before && to.to - from.from > longest_unsaid) return impossible;
  return {Outcome::resolved, from.from, to.to, Grain::interval};
}

// The Gregorian of two calendars is the safer one.
Resolution resolve_same(const Points& points, const DateView& view) {
  Resolution best;
  for (const auto& point : points) {
    const auto resolution = resolve(point, view);
    if (!resolution.resolved()) continue;
    if (!best.resolved() || point.calendar == Calendar::gregorian) best = resolution;
  }
  return best;
}

// Each point of a list lies behind the one before it, where its words leave that open.
std::vector<DatedPoint> resolve_each(const Points& points, DateView view) {
  std::vector<DatedPoint> dated;
  for (const auto& point : points) {
    const auto resolution = resolve(point, view);
    if (resolution.resolved() && !point.year && !point.relative) view.not_before = resolution.from;
    dated.push_back({point, resolution});
  }
  return dated;
}

bool follows(const DatedPoint& before, const DatedPoint& after) {
  if (!before.resolution.resolved() || !after.resolution.resolved()) {
    return before.resolution.outcome == after.resolution.outcome;
  }
  return after.resolution.from == before.resolution.to + days(1);
}

// Dates that follow each other without a gap are one.
std::vector<DatedPoint> resolve_list(const DatePoint& whole, const Points& points,
                                     const DateView& view) {
  auto dated = resolve_each(points, view);
  for (std::size_t i = 1; i < dated.size(); ++i) {
    if (!follows(dated[i - 1], dated[i])) return dated;
  }
  auto resolution = dated.front().resolution;
  resolution.to = dated.back().resolution.to;
  resolution.grain = Grain::interval;
  return {{whole, resolution}};
}

std::vector<DatedPoint> dates_of(const DatePoint& whole, const Points& points, const DateRule& rule,
                                 const DateView& view) {
  if (rule.gives != DateRule::Gives::date) return {{whole, {}}};
  switch (rule.combine) {
    case DateRule::Combine::one:
      return {{whole, resolve(points.front(), view)}};
    case DateRule::Combine::same:
      return {{whole, resolve_same(points, view)}};
    case DateRule::Combine::range:
      return {{whole, resolve_range(points, view)}};
    case DateRule::Combine::list:
      return resolve_list(whole, points, view);
  }
  return {};
}

}  // namespace

std::vector<DatedPoint> combine(const DateParse& parse, const DateRule& rule,
                                const DateView& view) {
  if (rule.gives == DateRule::Gives::nothing) return {};
  const auto points = points_of(parse, rule);
  if (points.empty()) return {};
  auto whole = points.front();
  whole.first = parse.first;
  whole.last = parse.last;
  auto dated = dates_of(whole, points, rule, view);
  const bool refused = std::any_of(dated.begin(), dated.end(), [](const DatedPoint& date) {
    return date.resolution.outcome == Outcome::impossible;
  });
  if (refused) dated.clear();
  return dated;
}

}  // namespace diplograph
