// What a matched pattern says, field by field: one point for each date in it.
//
//   "from 28 to 30 September last"  -> {day 28, month 9, shift -1}, {day 30, month 9, shift -1}
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "recognise/dates_calendar.hpp"
#include "recognise/dates_match.hpp"
#include "recognise/dates_rules.hpp"

namespace diplograph {

struct DatePoint {
  std::optional<int> relative;  // days after today
  std::optional<int> weekday;   // Monday 1
  std::optional<int> day;
  std::optional<int> month;
  std::optional<int> year;
  std::optional<int> shift;  // units after this one: of `unit`, else of the month or weekday
  DateUnit unit = DateUnit::none;
  DatePart part = DatePart::none;
  std::optional<int> fraction;  // one of so many parts
  std::optional<int> nth;       // which of them; 0 is the last
  std::optional<int> offset;    // `count` units ago (-1) or ahead (1)
  std::optional<int> count;
  std::optional<int> decade;  // of a century: 90 for the nineties
  std::optional<int> season;  // spring 1
  std::optional<int> week;    // of a month; 0 is the last
  Calendar calendar = Calendar::gregorian;
  std::uint32_t first = 0;  // tokens, half open
  std::uint32_t last = 0;
  Clitics clitics;  // glued to its front

  [[nodiscard]] bool empty() const { return first == last; }
};

// The points of a parse, cut at its rule's separators and where a field is told a second time. What
// a point leaves out (month, year, shift) it has from its neighbours.
[[nodiscard]] std::vector<DatePoint> points_of(const DateParse& parse, const DateRule& rule);

}  // namespace diplograph
