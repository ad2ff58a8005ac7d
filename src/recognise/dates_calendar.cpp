#include "recognise/dates_calendar.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>

namespace diplograph {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr int first_hijri_year = 1350;
constexpr sys_days first_hijri_day{days{-14107}};  // 1 Muharram 1350

// One number a year, one bit a month, the lowest for Muharram: set where the month has 30 days.
constexpr std::array<std::uint16_t, 151> long_months{
    0xB2A, 0xA55, 0x4AD, 0xA5D, 0x2DA, 0x6D9, 0xEAA, 0xE94, 0xD2A, 0xC56, 0x4AE, 0xA6D, 0x56A,
    0xD55, 0xD4A, 0xA93, 0x52B, 0xA5B, 0x53A, 0x6B5, 0xEA9, 0xD52, 0xD29, 0xA55, 0x4AD, 0x56D,
    0xAEA, 0x6E4, 0xED1, 0xDA2, 0xAAA, 0x95A, 0x2DA, 0x5B9, 0xBB2, 0x764, 0x6C9, 0x555, 0x2AB,
    0x4DB, 0xABA, 0x5B4, 0xDA9, 0xD52, 0xAA5, 0x92D, 0x26D, 0x8ED, 0x2DA, 0xAD5, 0xAA5, 0xA4B,
    0x497, 0x937, 0x2B6, 0x975, 0xD69, 0xD52, 0xC95, 0x92B, 0x25B, 0x4DB, 0x9D5, 0x5D2, 0xDA5,
    0xD4A, 0xA95, 0x54D, 0xAAD, 0x3AA, 0xBD2, 0xBC4, 0xB89, 0xA95, 0x52D, 0x5AD, 0xB6A, 0x6D4,
    0xDC9, 0xD92, 0xAA6, 0x956, 0x2AE, 0x56D, 0x36A, 0xB55, 0xAAA, 0x94D, 0x49D, 0x95D, 0x2BA,
    0x5B5, 0x5AA, 0xD55, 0xA9A, 0x92E, 0x26E, 0x55D, 0xADA, 0x6D4, 0x6A5, 0xB27, 0xA4D, 0x4AD,
    0x56D, 0xB5A, 0x754, 0xF49, 0xE92, 0xD26, 0xA56, 0x356, 0x6B5, 0xBAA, 0xB92, 0xB25, 0x68B,
    0xA9B, 0x55A, 0xADA, 0x5B4, 0xDA9, 0xB52, 0xA9A, 0x536, 0x276, 0x575, 0xAF2, 0x6D4, 0x6A9,
    0x555, 0x2AD, 0x4BD, 0x9BA, 0x574, 0xB69, 0xB52, 0xA95, 0x52D, 0xA5D, 0x4DA, 0xAD9, 0x6B2,
    0xE95, 0xE2A, 0xC96, 0x92E, 0xAAD, 0x56A, 0xD65, 0xD4A};

constexpr std::size_t known_years = long_months.size();

// The first days of the known Hijri years, and the day after the last.
constexpr std::array<int, known_years + 1> year_starts = [] {
  std::array<int, known_years + 1> starts{};
  for (std::size_t i = 0; i < known_years; ++i) {
    starts[i + 1] = starts[i] + 12 * 29 + std::popcount(long_months[i]);
  }
  return starts;
}();

int hijri_month_length(std::size_t year, int month) {
  return 29 + static_cast<int>((long_months[year] >> static_cast<unsigned>(month - 1)) & 1U);
}

std::optional<std::size_t> hijri_row(int year) {
  const int row = year - first_hijri_year;
  if (row < 0 || row >= static_cast<int>(known_years)) return std::nullopt;
  return static_cast<std::size_t>(row);
}

std::optional<CalendarMonth> hijri_month_of(sys_days day) {
  int rest = static_cast<int>((day - first_hijri_day).count());
  if (rest < 0 || rest >= year_starts.back()) return std::nullopt;
  const auto after = std::upper_bound(year_starts.begin(), year_starts.end(), rest);
  const auto row = static_cast<std::size_t>(after - year_starts.begin() - 1);
  rest -= year_starts[row];
  int month = 1;
  while (rest >= hijri_month_length(row, month)) rest -= hijri_month_length(row, month++);
  return CalendarMonth{first_hijri_year + static_cast<int>(row), month};
}

}  // namespace

std::optional<int> days_in(Calendar calendar, CalendarMonth month) {
  if (month.month < 1 || month.month > 12) return std::nullopt;
  if (calendar == Calendar::gregorian) {
    const auto last = std::chrono::year(month.year) /
                      std::chrono::month(static_cast<unsigned>(month.month)) / std::chrono::last;
    return static_cast<int>(static_cast<unsigned>(last.day()));
  }
  const auto row = hijri_row(month.year);
  if (!row) return std::nullopt;
  return hijri_month_length(*row, month.month);
}

int most_days_in(Calendar calendar, int month) {
  if (calendar == Calendar::hijri) return 30;
  return days_in(calendar, {2000, month}).value_or(0);
}

std::optional<sys_days> day_of(Calendar calendar, CalendarMonth month, int day) {
  const auto length = days_in(calendar, month);
  if (!length || day < 1 || day > *length) return std::nullopt;
  if (calendar == Calendar::gregorian) {
    return sys_days(std::chrono::year(month.year) /
                    std::chrono::month(static_cast<unsigned>(month.month)) /
                    std::chrono::day(static_cast<unsigned>(day)));
  }
  const auto row = hijri_row(month.year);
  int count = year_starts[*row] + day - 1;
  for (int m = 1; m < month.month; ++m) count += hijri_month_length(*row, m);
  return first_hijri_day + days(count);
}

std::optional<CalendarMonth> month_of(Calendar calendar, sys_days day) {
  if (calendar == Calendar::hijri) return hijri_month_of(day);
  const std::chrono::year_month_day date(day);
  return CalendarMonth{static_cast<int>(date.year()),
                       static_cast<int>(static_cast<unsigned>(date.month()))};
}

}  // namespace diplograph
