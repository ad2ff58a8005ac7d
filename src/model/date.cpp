#include "model/date.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace diplograph {
namespace {

constexpr std::array<std::string_view, 5> grain_names{"day", "interval", "week", "month", "year"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void append_digits(std::string& out, unsigned number, unsigned width) {
  std::string digits = std::to_string(number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  out += digits;
}

}  // namespace

std::string_view to_string(Grain grain) { return grain_names[static_cast<std::size_t>(grain)]; }

std::optional<Grain> grain_from(std::string_view name) {
  const auto found = std::find(grain_names.begin(), grain_names.end(), name);
  if (found == grain_names.end()) return std::nullopt;
  return static_cast<Grain>(found - grain_names.begin());
}

std::string to_iso(Day day) {
  std::string out;
  const int year = static_cast<int>(day.year());
  if (year < 0) out += '-';
  append_digits(out, static_cast<unsigned>(year < 0 ? -year : year), 4);
  out += '-';
  append_digits(out, static_cast<unsigned>(day.month()), 2);
  out += '-';
  append_digits(out, static_cast<unsigned>(day.day()), 2);
  return out;
}

std::optional<Day> day_from_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto number = [&text](std::size_t from, std::size_t count) -> std::optional<unsigned> {
    unsigned value = 0;
    for (const char c : text.substr(from, count)) {
      if (!is_digit(c)) return std::nullopt;
      value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value;
  };
  const auto year = number(0, 4);
  const auto month = number(5, 2);
  const auto day = number(8, 2);
  if (!year || !month || !day) return std::nullopt;
  const Day result{std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month),
                   std::chrono::day(*day)};
  if (!result.ok()) return std::nullopt;
  return result;
}

}  // namespace diplograph
