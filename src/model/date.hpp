// A date as a news text gives it: resolved to calendar days where the text and the article's own
// date allow it, else only its words. A wrong date is worse than none.
//
//   "18 and 19 September" in an article of 2023 -> {2023-09-18, 2023-09-19, Grain::interval}
//   "yesterday" in an article without a date    -> no from, no to, text kept
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "model/span.hpp"

namespace diplograph {

using Day = std::chrono::year_month_day;

enum class Grain : std::uint8_t { day, interval, week, month, year };

struct Date {
  std::optional<Day> from;  // both or neither
  std::optional<Day> to;    // inclusive
  Grain grain = Grain::day;
  std::string text;  // as written, UTF-8
  Span span;         // of `text` in the source
  std::string rule;  // the rule that read it

  friend bool operator==(const Date&, const Date&) = default;
};

[[nodiscard]] std::string_view to_string(Grain grain);
[[nodiscard]] std::optional<Grain> grain_from(std::string_view name);

// ISO 8601, "2023-09-18"; from_iso refuses anything else and days that no calendar has.
[[nodiscard]] std::string to_iso(Day day);
[[nodiscard]] std::optional<Day> day_from_iso(std::string_view text);

}  // namespace diplograph
