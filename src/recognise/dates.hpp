// Finds the dates of a text and places them in the calendar.
//
//   const auto rules = load_date_rules("packs/ar/rules/dates.json", pack);
//   const Text text = make_text(source, {whole}, pack);
//   for (const auto& mention : read_dates(text, rules, {article.published})) mention.date.from;
//
// A date without its year, a weekday, "yesterday" are counted from the reference day; without one
// they keep their words and have no days. A date that no calendar has ("31 February") is no date at
// all. Cost: linear in the text; tokens that can begin no date cost one look-up a term.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/date.hpp"
#include "recognise/dates_rules.hpp"
#include "text/text.hpp"

namespace diplograph {

struct DateContext {
  std::optional<Day> reference;      // the day the text was written
  std::uint32_t headline_parts = 0;  // of the text, from the first on
};

struct DateMention {
  Date date;
  std::uint32_t first = 0;  // tokens, half open
  std::uint32_t last = 0;
};

// In text order, not overlapping. `rules` must have been loaded for the pack of `text`.
[[nodiscard]] std::vector<DateMention> read_dates(const Text& text, const DateRules& rules,
                                                  const DateContext& context);

}  // namespace diplograph
