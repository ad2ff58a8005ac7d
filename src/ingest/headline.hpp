// Which line of an article is its headline. For split_page alone.
//
//   Reuters                                      the site's name
//   World                                        its section
//   Minister lands in Lusaka                     the headline
//   5 March 2024
//   The minister landed in Lusaka on Tuesday ... the lead, which takes it up
#pragma once

#include <cstddef>

#include "ingest/segments.hpp"

namespace diplograph {

// The line of the first paragraph among the first dozen lines; else the first line of the text.
[[nodiscard]] std::size_t lead_line(const Page& page, const Segment& segment);

// The place in `segment.lines`: the first line unless the page's own lines (names of the site and
// of its sections, which the lead does not take up) stand before one that the lead does take up.
// Linear in the opening of the segment, a dozen lines at most.
[[nodiscard]] std::size_t headline_place(const Page& page, const PageMarks& marks,
                                         const Segment& segment);

}  // namespace diplograph
