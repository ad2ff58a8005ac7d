// Calendar arithmetic: the Gregorian calendar and the Hijri one as Umm al-Qura reckons it.
//
//   day_of(Calendar::hijri, 1445, 9, 1)   // 2024-03-11
//
// The Hijri months are known for the years 1350 to 1500 (1931 to 2077).
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace diplograph {

enum class Calendar : std::uint8_t { gregorian, hijri };

struct CalendarMonth {
  int year = 0;
  int month = 0;  // 1..12

  friend constexpr auto operator<=>(const CalendarMonth&, const CalendarMonth&) = default;
  // The month `count` months later.
  [[nodiscard]] constexpr CalendarMonth plus(int count) const {
    const int months = year * 12 + month - 1 + count;
    const int years = months >= 0 ? months / 12 : (months - 11) / 12;
    return {years, months - years * 12 + 1};
  }
};

// The number of days of a month; nothing where the calendar is not known.
[[nodiscard]] std::optional<int> days_in(Calendar calendar, CalendarMonth month);
// The most days a month can have in any year.
[[nodiscard]] int most_days_in(Calendar calendar, int month);
// Nothing if there is no such day.
[[nodiscard]] std::optional<std::chrono::sys_days> day_of(Calendar calendar, CalendarMonth month,
                                                          int day);
// The month a day lies in.
[[nodiscard]] std::optional<CalendarMonth> month_of(Calendar calendar, std::chrono::sys_days day);

}  // namespace diplograph
