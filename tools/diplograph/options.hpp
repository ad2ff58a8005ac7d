// Options that several commands share, and what stands behind them.
#pragma once

#include <optional>
#include <string>

#include "model/date.hpp"

namespace diplograph {

// The day of an option's value, or nothing where the option was not given (an empty value).
// Throws Error(usage) naming the option: "2024-02-31" is no day.
[[nodiscard]] std::optional<Day> day_option(const std::string& option, const std::string& value);

// The same where a month or a year may stand for its first or last day: "2023", "2023-09".
[[nodiscard]] std::optional<Day> first_day_option(const std::string& option,
                                                  const std::string& value);
[[nodiscard]] std::optional<Day> last_day_option(const std::string& option,
                                                 const std::string& value);

}  // namespace diplograph
