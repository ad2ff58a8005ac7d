#include "recognise/dates_calendar.hpp"

#include <doctest/doctest.h>

using namespace diplograph;
using std::chrono::sys_days;

namespace {

sys_days gregorian(int year, unsigned month, unsigned day) {
  return sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day));
}

}  // namespace

TEST_CASE("days of the Hijri calendar fall on the days of Umm al-Qura") {
  const struct {
    CalendarMonth month;
    int day;
    sys_days at;
  } cases[] = {
      {{
           1444,
           9,
       },
       1,
       gregorian(2023, 3, 23)},
      {{1445, 1}, 1, gregorian(2023, 7, 19)},
      {{1445, 3}, 3, gregorian(2023, 9, 18)},
      {{1445, 9}, 1, gregorian(2024, 3, 11)},
      {{1436, 10}, 26, gregorian(2015, 8, 11)},
      {{1350, 1}, 1, gregorian(1931, 5, 19)},
  };
  for (const auto& [month, day, at] : cases) {
    const auto& shown = month;
    CAPTURE(shown.year);
    CAPTURE(shown.month);
    CHECK(day_of(Calendar::hijri, month, day) == at);
    CHECK(month_of(Calendar::hijri, at) == month);
  }
}

TEST_CASE("every Hijri day known follows the day before it") {
  auto next = gregorian(1931, 5, 19);
  for (CalendarMonth month{1350, 1}; month.year <= 1500; month = month.plus(1)) {
    const auto length = days_in(Calendar::hijri, month);
    REQUIRE(length);
    CHECK((*length == 29 || *length == 30));
    CHECK(day_of(Calendar::hijri, month, 1) == next);
    CHECK(month_of(Calendar::hijri, next) == month);
    next += std::chrono::days(*length);
    CHECK(day_of(Calendar::hijri, month, *length) == next - std::chrono::days(1));
    CHECK_FALSE(day_of(Calendar::hijri, month, *length + 1));
  }
}

TEST_CASE("days that no calendar has are refused") {
  CHECK_FALSE(day_of(Calendar::gregorian, {2023, 2}, 29));
  CHECK_FALSE(day_of(Calendar::gregorian, {2023, 4}, 31));
  CHECK_FALSE(day_of(Calendar::gregorian, {2023, 13}, 1));
  CHECK_FALSE(day_of(Calendar::gregorian, {2023, 0}, 1));
  CHECK_FALSE(day_of(Calendar::gregorian, {2023, 1}, 0));
  CHECK_FALSE(day_of(Calendar::hijri, {1349, 12}, 1));
  CHECK_FALSE(day_of(Calendar::hijri, {1501, 1}, 1));
  CHECK_FALSE(month_of(Calendar::hijri, gregorian(1900, 1, 1)));
  CHECK_FALSE(month_of(Calendar::hijri, gregorian(2100, 1, 1)));
}

TEST_CASE("months are counted over the ends of years") {
  CHECK(CalendarMonth{2023, 12}.plus(1) == CalendarMonth{2024, 1});
  CHECK(CalendarMonth{2023, 1}.plus(-1) == CalendarMonth{2022, 12});
  CHECK(CalendarMonth{2023, 6}.plus(-30) == CalendarMonth{2020, 12});
  CHECK(CalendarMonth{2023, 6}.plus(0) == CalendarMonth{2023, 6});
}

TEST_CASE("February has 29 days at most") {
  CHECK(most_days_in(Calendar::gregorian, 2) == 29);
  CHECK(most_days_in(Calendar::gregorian, 4) == 30);
  CHECK(most_days_in(Calendar::hijri, 9) == 30);
}
