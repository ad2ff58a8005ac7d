// Which lines of a page may tell the day of an article. For split_page alone.
#pragma once

#include <cstddef>
#include <vector>

#include "ingest/segments.hpp"

namespace diplograph {

// The likeliest first: ahead of the lead, then behind it (where it may be that of the next
// article), then above all text (where it may be the clock of the site); in each place one that
// says so
// ("published on") before one of numbers, and before that of the last change. `lead`: the line of
// the first paragraph.
[[nodiscard]] std::vector<Span> date_lines(const Page& page, const Segment& segment,
                                           std::size_t lead);

}  // namespace diplograph
