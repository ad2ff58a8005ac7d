#include "recognise/dates_periods.hpp"

namespace diplograph {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using Outcome = Resolution::Outcome;

constexpr Resolution unknown{Outcome::unknown, {}, {}, Grain::day};
constexpr int season_months = 3;
constexpr int first_season_month = 3;
constexpr int winter = 4;

// `count` whole months of the Gregorian calendar.
Resolution months(CalendarMonth first, int count, Grain grain) {
  const auto from = day_of(Calendar::gregorian, first, 1);
  const auto end = day_of(Calendar::gregorian, first.plus(count), 1);
  if (!from || !end) return unknown;
  return {Outcome::resolved, *from, *end - days(1), grain};
}

Resolution years(int first, int last) {
  return months({first, 1}, 12 * (last - first + 1), Grain::interval);
}

Resolution week_around(sys_days day, int week_begins) {
  const int weekday = static_cast<int>(std::chrono::weekday(day).iso_encoding());
  const auto start = day - days((weekday - week_begins + 7) % 7);
  return {Outcome::resolved, start, start + days(6), Grain::week};
}

CalendarMonth season_start(int season, int year) {
  return {year, first_season_month + season_months * (season - 1)};
}

// Which part of ten years "early", "middle" and "late" are.
Resolution part_of_decade(int first, DatePart part) {
  switch (part) {
    case DatePart::none:
      return years(first, first + 9);
    case DatePart::early:
      return years(first, first + 3);
    case DatePart::middle:
      return years(first + 4, first + 6);
    case DatePart::late:
      return years(first + 7, first + 9);
  }
  return unknown;
}

// The twentieth is 20.
std::optional<int> century_of(const DatePoint& point, const DateView& view) {
  if (point.nth) return *point.nth;
  if (point.unit != DateUnit::century) return 20;
  if (!view.reference) return std::nullopt;
  const auto now = month_of(Calendar::gregorian, *view.reference);
  return (now->year - 1) / 100 + 1 + point.shift.value_or(0);
}

}  // namespace

Resolution resolve_offset(const DatePoint& point, const DateView& view) {
  if (!view.reference || !point.count) return unknown;
  const int distance = *point.offset * *point.count;
  // "Three days later they met": counted from another day.
  const bool told =
      view.tense == Tense::past || view.tense == Tense::done || view.tense == Tense::certain_past;
  if (distance > 0 && told) return unknown;
  const auto now = month_of(Calendar::gregorian, *view.reference);
  switch (point.unit) {
    case DateUnit::day: {
      const auto at = *view.reference + days(distance);
      return {Outcome::resolved, at, at, Grain::day};
    }
    case DateUnit::week:
      return week_around(*view.reference + days(7 * distance), view.week_begins);
    case DateUnit::month:
      return months(now->plus(distance), 1, Grain::month);
    case DateUnit::year:
      return months({now->year + distance, 1}, 12, Grain::year);
    case DateUnit::none:
    case DateUnit::century:
      return unknown;
  }
  return unknown;
}

Resolution resolve_season(const DatePoint& point, const DateView& view) {
  if (point.year) {
    if (*point.season == winter) return unknown;
    return months(season_start(*point.season, *point.year), season_months, Grain::interval);
  }
  if (!view.reference) return unknown;
  const auto now = month_of(Calendar::gregorian, *view.reference);
  const int shift = point.shift.value_or(0);
  if (point.unit == DateUnit::year) {
    if (*point.season == winter) return unknown;
    return months(season_start(*point.season, now->year + shift), season_months, Grain::interval);
  }
  // The one that is or comes next; "last" is the one before it.
  auto start = season_start(*point.season, now->year - 1);
  while (start.plus(season_months) <= *now) start = start.plus(12);
  const bool runs = start <= *now;
  int steps = shift > 0 && !runs ? shift - 1 : shift;
  // "This summer", told in September.
  const bool just_over = start.plus(2 * season_months - 12) > *now;
  if (shift == 0 && !runs && just_over && view.tense != Tense::future &&
      view.tense != Tense::future_present)
    steps = -1;
  return months(start.plus(12 * steps), season_months, Grain::interval);
}

Resolution resolve_decade(const DatePoint& point, const DateView& view) {
  const auto century = century_of(point, view);
  if (!century) return unknown;
  if (point.decade) return part_of_decade((*century - 1) * 100 + *point.decade, point.part);
  return years((*century - 1) * 100 + 1, *century * 100);
}

}  // namespace diplograph
