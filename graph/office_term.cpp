#include "graph/office_term.hpp"

#include <charconv>
#include <optional>

namespace diplograph {
namespace {

// Nothing where there is no number; `open` where there is nothing at all.
std::optional<int> year_of(std::string_view text, int open) {
  if (text.empty()) return open;
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return year;
}

}  // namespace

bool term_covers(std::string_view term, Day day) {
  const std::size_t dash = term.find('-');
  if (dash == std::string_view::npos) return false;
  const int year = static_cast<int>(day.year());
  const auto from = year_of(term.substr(0, dash), year);
  const auto to = year_of(term.substr(dash + 1), year);
  return from && to && *from <= year && year <= *to;
}

}  // namespace diplograph
