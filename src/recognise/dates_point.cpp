#include "recognise/dates_point.hpp"

#include <algorithm>

namespace diplograph {
namespace {

// "The second quarter", "the first week of", "the nineteenth century": the ordinal counts these,
// not days.
std::optional<int> DatePoint::*counted(const DatePoint& point) {
  if (point.unit == DateUnit::week) return &DatePoint::week;
  if (point.fraction || point.unit == DateUnit::century) return &DatePoint::nth;
  return &DatePoint::day;
}

void set_counted(DatePoint& point, int value) {
  point.*counted(point) = value;
  if (point.week) point.unit = DateUnit::none;
}

// "The first half", "the first week": where ordinals stand ahead, what they count comes behind
// them.
void recount(DatePoint& point) {
  const auto to = counted(point);
  if (to == &DatePoint::day || !point.day || (point.*to).has_value()) return;
  const int value = *point.day;
  point.day.reset();
  set_counted(point, value);
}

// Whether the field of `binding` is taken in `point`, so that it must belong to another date.
bool is_taken(const DatePoint& point, const DateBinding& binding) {
  switch (binding.field) {
    case DateField::weekday:
      return point.weekday.has_value();
    case DateField::relative:
      return point.relative.has_value();
    case DateField::day:
      return point.day.has_value();
    case DateField::ordinal:
      return (point.*counted(point)).has_value();
    case DateField::month:
    case DateField::hijri_month:
      return point.month.has_value();
    case DateField::year:
    case DateField::hijri_year:
      return point.year.has_value();
    default:
      return false;
  }
}

void set_field(DatePoint& point, const DateBinding& binding) {
  const int value = binding.value;
  switch (binding.field) {
    case DateField::none:
      return;
    case DateField::weekday:
      point.weekday = value;
      return;
    case DateField::relative:
      point.relative = value;
      return;
    case DateField::ordinal:
      set_counted(point, value);
      return;
    case DateField::day:
      point.day = value;
      return;
    case DateField::hijri_month:
      point.calendar = Calendar::hijri;
      [[fallthrough]];
    case DateField::month:
      point.month = value;
      return;
    case DateField::hijri_year:
      point.calendar = Calendar::hijri;
      [[fallthrough]];
    case DateField::year:
      point.year = value;
      return;
    case DateField::unit:
      point.unit = static_cast<DateUnit>(value);
      recount(point);
      return;
    case DateField::shift:
      point.shift = value;
      return;
    case DateField::part:
      point.part = static_cast<DatePart>(value);
      return;
    case DateField::fraction:
      point.fraction = value;
      recount(point);
      return;
    case DateField::nth:
      if (point.unit != DateUnit::week) {
        point.nth = value;
      } else {
        set_counted(point, value);
      }
      return;
    case DateField::offset:
      point.offset = value;
      return;
    case DateField::count:
      point.count = value;
      return;
    case DateField::one:
    case DateField::two:
      point.count = binding.field == DateField::one ? 1 : 2;
      [[fallthrough]];
    case DateField::span:
      point.unit = static_cast<DateUnit>(value);
      return;
    case DateField::decade:
      point.decade = value;
      return;
    case DateField::season:
      point.season = value;
      return;
  }
}

// A mark with the same month behind it writes that month a second time; it separates nothing.
bool separates(const DateParse& parse, std::size_t i, const DateRule& rule) {
  if (i + 1 < parse.size && parse.bindings[i + 1].same) return false;
  return std::find(rule.split.begin(), rule.split.end(), parse.bindings[i].kind) !=
         rule.split.end();
}

bool dates_a_day(const DatePoint& point) { return point.day || point.month; }

// "18 and 21 September last": the month stands behind the last of them, seldom behind the first
// alone.
void inherit(DatePoint& point, const DatePoint& from) {
  if (point.calendar != from.calendar && point.month) return;
  const bool bare_day = point.day && !point.month && point.unit == DateUnit::none && !point.shift;
  if (bare_day) {
    point.month = from.month;
    point.unit = from.unit;
    point.shift = from.shift;
    point.calendar = from.calendar;
  }
  if (dates_a_day(point) && dates_a_day(from) && !point.year && !point.shift) {
    point.year = from.year;
    if (!point.year && from.month) {
      point.shift = from.shift;
      point.unit = from.unit;
    }
  }
  if (point.weekday && !point.day && from.weekday && !from.day && !point.shift) {
    point.shift = from.shift;
    point.unit = from.unit;
  }
}

}  // namespace

std::vector<DatePoint> points_of(const DateParse& parse, const DateRule& rule) {
  std::vector<DatePoint> points(1);
  for (std::size_t i = 0; i < parse.size; ++i) {
    const auto& binding = parse.bindings[i];
    if (binding.context) continue;
    const bool separator = separates(parse, i, rule);
    if (separator || (!binding.same && is_taken(points.back(), binding))) {
      if (!points.back().empty()) points.emplace_back();
    }
    if (separator) continue;
    auto& point = points.back();
    if (point.empty()) {
      point.first = binding.first;
      point.clitics = binding.clitics;
    }
    point.last = std::max(point.last, binding.last);
    if (!binding.same) set_field(point, binding);
  }
  if (points.back().empty()) points.pop_back();
  if (rule.combine == DateRule::Combine::same) return points;
  for (std::size_t i = points.size(); i-- > 1;) inherit(points[i - 1], points[i]);
  for (std::size_t i = 1; i < points.size(); ++i) inherit(points[i], points[i - 1]);
  return points;
}

}  // namespace diplograph
