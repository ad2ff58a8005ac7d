#include "recognise/dates_resolve.hpp"

#include <array>
#include <cstdlib>

#include "recognise/dates_periods.hpp"

namespace diplograph {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using Outcome = Resolution::Outcome;

constexpr Resolution unknown{Outcome::unknown, {}, {}, Grain::day};
constexpr Resolution impossible{Outcome::impossible, {}, {}, Grain::day};

Resolution day(sys_days at) { return {Outcome::resolved, at, at, Grain::day}; }

int weekday_of(sys_days at) { return static_cast<int>(std::chrono::weekday(at).iso_encoding()); }

bool looks_ahead(Tense tense) { return tense == Tense::future || tense == Tense::future_present; }

// How far a candidate, `distance` days or months away, is from what the words suggest; nothing if
// they exclude it. News looks back more often than ahead, and plans look ahead.
std::optional<int> cost(int distance, std::optional<int> shift, Tense tense) {
  if (shift && *shift < 0) return distance < 0 ? std::optional(-distance) : std::nullopt;
  if (shift && *shift > 0) return distance > 0 ? std::optional(distance) : std::nullopt;
  if (shift) return std::abs(distance);
  if (tense == Tense::certain_past) return distance <= 0 ? std::optional(-distance) : std::nullopt;
  if (looks_ahead(tense)) return distance < 0 ? -3 * distance : distance;
  return distance > 0 ? 3 * distance : -distance;
}

class Resolver {
 public:
  Resolver(const DatePoint& point, const DateView& view) : point_(point), view_(view) {}

  [[nodiscard]] Resolution run() const {
    if (point_.day) return explicit_day();
    if (point_.month) return month();
    if (point_.relative) return relative();
    if (point_.weekday) return weekday();
    if (point_.offset) return resolve_offset(point_, view_);
    if (point_.season) return resolve_season(point_, view_);
    if (point_.decade || point_.unit == DateUnit::century) return resolve_decade(point_, view_);
    if (point_.year) return years({*point_.year, 1});
    return unit();
  }

 private:
  [[nodiscard]] int distance(sys_days at) const {
    return static_cast<int>((at - *view_.reference).count());
  }
  [[nodiscard]] std::optional<CalendarMonth> this_month() const {
    if (!view_.reference) return std::nullopt;
    return month_of(point_.calendar, *view_.reference);
  }

  [[nodiscard]] Resolution explicit_day() const {
    const auto calendar = point_.calendar;
    if (point_.month && *point_.day > most_days_in(calendar, *point_.month)) return impossible;
    if (point_.month && point_.year) return on({*point_.year, *point_.month});
    if (!point_.month && point_.unit == DateUnit::month && point_.year) return unknown;
    const auto now = this_month();
    if (!now) return unknown;
    if (point_.month) {
      if (point_.unit == DateUnit::year) {
        return on({now->year + point_.shift.value_or(0), *point_.month});
      }
      return nearest({now->year, *point_.month}, 12, point_.shift);
    }
    if (point_.unit == DateUnit::month || point_.shift)
      return on(now->plus(point_.shift.value_or(0)));
    return nearest(*now, 1, std::nullopt);
  }

  [[nodiscard]] Resolution on(CalendarMonth month) const {
    const auto at = day_of(point_.calendar, month, *point_.day);
    if (at) return day(by_weekday(*at));
    return days_in(point_.calendar, month) ? impossible : unknown;
  }

  // Hijri months begin where the moon is seen: a weekday that is a day off is the surer witness.
  [[nodiscard]] sys_days by_weekday(sys_days at) const {
    if (point_.calendar != Calendar::hijri || !point_.weekday) return at;
    const int off = ahead(at);
    return off == 1 || off == 6 ? at + days(off == 1 ? 1 : -1) : at;
  }

  // The best of the day in a month and in those `step` months before and after.
  [[nodiscard]] Resolution nearest(CalendarMonth month, int step, std::optional<int> shift) const {
    std::optional<sys_days> best;
    int best_cost = 0;
    for (const int steps : {0, -1, 1, -2, 2, -3, 3, -4, 4}) {
      const auto at = day_of(point_.calendar, month.plus(steps * step), *point_.day);
      if (!at || (view_.not_before && *at < *view_.not_before)) continue;
      const auto price = view_.not_before
                             ? std::optional(static_cast<int>((*at - *view_.not_before).count()))
                             : cost(distance(*at), shift, view_.tense);
      if (price && (!best || *price < best_cost)) {
        best = at;
        best_cost = *price;
      }
    }
    return best ? day(by_weekday(*best)) : unknown;
  }

  [[nodiscard]] Resolution month() const {
    if (point_.year) return whole_month({*point_.year, *point_.month});
    const auto now = this_month();
    if (!now) return unknown;
    if (point_.unit == DateUnit::year) {
      return whole_month({now->year + point_.shift.value_or(0), *point_.month});
    }
    std::optional<int> best;
    int best_cost = 0;
    for (const int years : {0, -1, 1}) {
      const int distance = years * 12 + *point_.month - now->month;
      const auto tense = view_.tense == Tense::done ? Tense::certain_past : view_.tense;
      const auto price = cost(distance, point_.shift, tense);
      if (price && (!best || *price < best_cost)) {
        best = distance;
        best_cost = *price;
      }
    }
    auto month = now->plus(best.value_or(0));
    if (view_.not_before) {
      const auto start = month_of(point_.calendar, *view_.not_before);
      while (start && month < *start) month = month.plus(12);
    }
    return best ? whole_month(month) : unknown;
  }

  [[nodiscard]] Resolution whole_month(CalendarMonth month) const {
    const auto length = days_in(point_.calendar, month);
    if (!length) return unknown;
    if (point_.fraction) return part_of_month(month, *length);
    if (point_.week) return week_of_month(month, *length);
    switch (point_.part) {
      case DatePart::none:
        return month_days(month, 1, *length, Grain::month);
      case DatePart::early:
        return month_days(month, 1, 10, Grain::interval);
      case DatePart::middle:
        return month_days(month, 11, 20, Grain::interval);
      case DatePart::late:
        return month_days(month, 21, *length, Grain::interval);
    }
    return unknown;
  }

  [[nodiscard]] Resolution part_of_month(CalendarMonth month, int length) const {
    const int nth = point_.nth.value_or(0) == 0 ? *point_.fraction : *point_.nth;
    const int parts = *point_.fraction;
    if (parts > 3 || nth > parts) return impossible;
    const int size = 30 / parts;
    return month_days(month, size * (nth - 1) + 1, nth == parts ? length : size * nth,
                      Grain::interval);
  }

  // Weeks of a month are counted from its first day; the last are its last seven days.
  [[nodiscard]] Resolution week_of_month(CalendarMonth month, int length) const {
    const int nth = *point_.week;
    if (nth == 0) return month_days(month, length - 6, length, Grain::interval);
    const int from = 7 * (nth - 1) + 1;
    if (from > length) return impossible;
    return month_days(month, from, std::min(from + 6, length), Grain::interval);
  }

  [[nodiscard]] Resolution month_days(CalendarMonth month, int from, int to, Grain grain) const {
    const auto start = day_of(point_.calendar, month, from);
    const auto end = day_of(point_.calendar, month, to);
    if (!start || !end) return unknown;
    return {Outcome::resolved, *start, *end, grain};
  }

  // Whole months from that one on: a year, or as much of one as a part or a fraction is.
  [[nodiscard]] Resolution years(CalendarMonth january) const {
    int from = 0;
    int count = 12;
    if (point_.fraction) {
      const int nth = point_.nth.value_or(0) == 0 ? *point_.fraction : *point_.nth;
      if (*point_.fraction < 1 || nth > *point_.fraction) return impossible;
      count = 12 / *point_.fraction;
      from = (nth - 1) * count;
    } else if (point_.part != DatePart::none) {
      count = 4;
      from = (static_cast<int>(point_.part) - static_cast<int>(DatePart::early)) * count;
    }
    const auto start = day_of(point_.calendar, january.plus(from), 1);
    const auto end = day_of(point_.calendar, january.plus(from + count), 1);
    if (!start || !end) return unknown;
    return {Outcome::resolved, *start, *end - days(1), count == 12 ? Grain::year : Grain::interval};
  }

  // Where the relative day and the weekday disagree (the text is dated a day late), the weekday
  // decides.
  [[nodiscard]] Resolution relative() const {
    if (!view_.reference) return unknown;
    const auto at = *view_.reference + days(*point_.relative);
    if (!point_.weekday) return day(at);
    const int ahead = (*point_.weekday - weekday_of(at) + 7) % 7;
    return day(at + days(ahead > 3 ? ahead - 7 : ahead));
  }

  [[nodiscard]] Resolution weekday() const {
    if (!view_.reference) return unknown;
    const auto now = *view_.reference;
    if (point_.unit == DateUnit::week) {
      const auto start = week_start(now) + days(7 * point_.shift.value_or(0));
      return day(start + days((*point_.weekday - view_.week_begins + 7) % 7));
    }
    if (view_.not_before) return day(*view_.not_before + days(ahead(*view_.not_before)));
    const bool next = point_.shift ? *point_.shift > 0 : looks_ahead(view_.tense);
    if (view_.tense == Tense::open && !point_.shift && ahead(now) != 0) return unknown;
    if (next) {
      const int count = ahead(now);
      const int weeks = point_.shift ? *point_.shift - 1 : 0;
      return day(now + days((count == 0 && point_.shift ? 7 : count) + 7 * weeks));
    }
    const int back = (7 - ahead(now)) % 7;
    const int shift = point_.shift.value_or(0);
    if (shift == 0) return day(now - days(back));
    return day(now - days((back == 0 ? 7 : back) + 7 * (-shift - 1)));
  }

  // Days from `at` to the weekday, 0 if it is that day.
  [[nodiscard]] int ahead(sys_days at) const { return (*point_.weekday - weekday_of(at) + 7) % 7; }
  [[nodiscard]] sys_days week_start(sys_days at) const {
    return at - days((weekday_of(at) - view_.week_begins + 7) % 7);
  }

  [[nodiscard]] Resolution unit() const {
    const auto now = this_month();
    if (!now) return unknown;
    const int shift = point_.shift.value_or(0);
    switch (point_.unit) {
      case DateUnit::none:
      case DateUnit::day:
      case DateUnit::century:
        return unknown;
      case DateUnit::week: {
        const auto start = week_start(*view_.reference) + days(7 * shift);
        return {Outcome::resolved, start, start + days(6), Grain::week};
      }
      case DateUnit::month:
        return whole_month(now->plus(shift));
      case DateUnit::year:
        return years({now->year + shift, 1});
    }
    return unknown;
  }

  const DatePoint& point_;
  const DateView& view_;
};

}  // namespace

Resolution resolve(const DatePoint& point, const DateView& view) {
  return Resolver(point, view).run();
}

}  // namespace diplograph
