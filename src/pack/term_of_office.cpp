#include "pack/term_of_office.hpp"

#include <charconv>

namespace diplograph {
namespace {

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace

std::optional<TermOfOffice> read_term_of_office(std::string_view text) {
  const auto role = parse<Role>(text.substr(0, text.find(':')));
  if (!role) return std::nullopt;
  TermOfOffice term;
  term.role = *role;
  const auto first = text.find(':') + 1;
  const auto last = text.rfind(':');
  if (last == std::string_view::npos) return term;
  if (last > first) term.of = text.substr(first, last - first);
  const auto years = text.substr(last + 1);
  const auto dash = years.find('-');
  if (dash == std::string_view::npos) return term;
  const auto until = years.substr(dash + 1);
  term.dated = true;
  term.open = until.empty();
  term.first = number(years.substr(0, dash));
  term.last = number(until);
  return term;
}

}  // namespace diplograph
