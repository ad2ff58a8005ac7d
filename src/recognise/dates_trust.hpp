// Whether the day that a page gives itself is the day of its news.
#pragma once

#include <optional>
#include <vector>

#include "recognise/dates.hpp"

namespace diplograph {

// Pages say when they were last changed, days after the news. News opens with what happened
// today or yesterday, or before a weekend: where the latest weekday of its first sentences, told as
// past and without "last", is farther back than that, the page is older than it says. Then what is
// counted from its day, "yesterday" and "Thursday", keeps its words alone.
void drop_untrusted(const Text& text, const DateRules& rules, const DateContext& context,
                    std::vector<DateMention>& dates);

}  // namespace diplograph
