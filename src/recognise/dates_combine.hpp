// What the dates of one parse are together: a range, days in a row, one day in two calendars.
#pragma once

#include <vector>

#include "recognise/dates_point.hpp"
#include "recognise/dates_resolve.hpp"
#include "recognise/dates_rules.hpp"

namespace diplograph {

struct DatedPoint {
  DatePoint point;  // its tokens are the date's
  Resolution resolution;
};

// One date for the whole parse, or, where the days of a list do not follow each other, one for
// each. Nothing if a day of it is impossible or the rule gives none.
[[nodiscard]] std::vector<DatedPoint> combine(const DateParse& parse, const DateRule& rule,
                                              const DateView& view);

}  // namespace diplograph
