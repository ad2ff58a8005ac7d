#include "recognise/dates.hpp"

#include "base/unicode.hpp"
#include "fuzz/support.hpp"
#include "fuzz/targets.hpp"

namespace diplograph::fuzz {
namespace {

void check(const Text& text, const std::vector<DateMention>& dates) {
  std::uint32_t behind = 0;
  for (const auto& mention : dates) {
    require(behind <= mention.first && mention.first < mention.last &&
                mention.last <= text.tokens.size(),
            "dates follow one another");
    behind = mention.last;
    const auto& date = mention.date;
    require(date.from.has_value() == date.to.has_value(), "a date has both days or neither");
    if (!date.from) continue;
    require(date.from->ok() && date.to->ok() && *date.from <= *date.to, "a date has days in order");
    require(day_from_iso(to_iso(*date.from)) == date.from, "a day comes back from its digits");
  }
}

}  // namespace

void dates(std::string_view bytes) {
  const auto source = to_utf32(bytes);
  const auto size = static_cast<std::uint32_t>(source.size());
  const std::vector<DateContext> contexts{{}, {day_from_iso("2023-12-31"), 0}};
  for (const auto& language : all_packs().languages()) {
    const auto text = make_text(source, {{0, size}}, language->pack);
    for (const auto& context : contexts) check(text, read_dates(text, language->dates, context));
  }
  if (const auto day = day_from_iso(bytes))
    require(to_iso(*day) == bytes, "a day's digits come back from it");
}

}  // namespace diplograph::fuzz
