#include "tools/diplograph/options.hpp"

#include <chrono>

#include "base/error.hpp"

namespace diplograph {
namespace {

[[noreturn]] void no_day(const std::string& option, const std::string& value, const char* forms) {
  throw Error(Error::Code::usage, option, "'" + value + "' is no day", forms);
}

// The day itself, or the first day of a month or year given alone; `size` tells which it was.
std::optional<Day> first_day(const std::string& value) {
  if (value.size() == 4) return day_from_iso(value + "-01-01");
  if (value.size() == 7) return day_from_iso(value + "-01");
  return day_from_iso(value);
}

}  // namespace

std::optional<Day> day_option(const std::string& option, const std::string& value) {
  if (value.empty()) return std::nullopt;
  const auto day = day_from_iso(value);
  if (!day) no_day(option, value, "write it as 2023-09-18");
  return day;
}

std::optional<Day> first_day_option(const std::string& option, const std::string& value) {
  if (value.empty()) return std::nullopt;
  const auto day = first_day(value);
  if (!day) no_day(option, value, "write it as 2023-09-18, 2023-09 or 2023");
  return day;
}

std::optional<Day> last_day_option(const std::string& option, const std::string& value) {
  const auto day = first_day_option(option, value);
  if (!day || value.size() == 10) return day;
  const auto month = value.size() == 4 ? std::chrono::December : day->month();
  return Day(day->year() / month / std::chrono::last);
}

}  // namespace diplograph
