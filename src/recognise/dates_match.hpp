// The longest date pattern that begins at a token.
//
// Walks the grammar's automaton over every reading of the tokens: numbers, marks, calendar terms,
// and proclitics as words of their own. Patterns are short, so a walk is; no allocation.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "recognise/dates_rules.hpp"
#include "text/text.hpp"

namespace diplograph {

// One element of a pattern as the text has it.
struct DateBinding {
  DateGrammar::Kind kind = DateGrammar::no_kind;
  DateField field = DateField::none;
  bool same = false;
  bool context = false;
  int value = 0;
  std::uint32_t first = 0;  // tokens, half open
  std::uint32_t last = 0;
  Clitics clitics;  // what is glued to its front
};

struct DateParse {
  static constexpr std::size_t most_bindings = 32;
  std::uint16_t rule = 0;
  std::uint32_t first = 0;  // tokens of the date, half open, without context
  std::uint32_t last = 0;
  std::size_t size = 0;
  std::array<DateBinding, most_bindings> bindings;
};

// Nothing if no pattern begins at `token` and ends by `end`.
[[nodiscard]] std::optional<DateParse> longest_date(const Text& text, const DateRules& rules,
                                                    std::uint32_t token, std::uint32_t end);

}  // namespace diplograph
