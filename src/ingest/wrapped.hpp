// Lines that were broken to a width, as of mail, teleprinters and pages of print.
//
//   The minister of Norway arrived in Lusaka on
//   Tuesday for talks with the president.          one paragraph, of two lines
#pragma once

#include "ingest/lines.hpp"

namespace diplograph {

// Joins lines into the paragraphs that they are of, where the page is so: no line is longer than a
// printed one, and most lines with another right behind them have no room for its first word. Other
// pages stay as they are. Linear.
void join_wrapped(Page& page);

}  // namespace diplograph
