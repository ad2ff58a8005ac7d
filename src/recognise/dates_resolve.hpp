// Where a date lies in the calendar, seen from the day the text was written.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/date.hpp"
#include "recognise/dates_point.hpp"

namespace diplograph {

// What the words around a date say of it: nothing (then it is of the past, as news is), told of the
// past, of the future, or of the past for certain ("since").
enum class Tense : std::uint8_t {
  unsaid,
  past,
  future,
  future_present,  // told in the present
  open,            // past or future
  done,            // a verb tells it as done: a month without a year is over
  certain_past
};

struct DateView {
  std::optional<std::chrono::sys_days> reference;
  Tense tense = Tense::unsaid;
  int week_begins = 1;
  std::optional<std::chrono::sys_days> not_before;  // the first of two dates, for the second
};

struct Resolution {
  enum class Outcome : std::uint8_t { resolved, unknown, impossible };
  Outcome outcome = Outcome::unknown;
  std::chrono::sys_days from;
  std::chrono::sys_days to;
  Grain grain = Grain::day;

  [[nodiscard]] bool resolved() const { return outcome == Outcome::resolved; }
};

[[nodiscard]] Resolution resolve(const DatePoint& point, const DateView& view);

}  // namespace diplograph
