// A content that goes on behind the mark that closes its quotation.
//
//   'said that "the road is open" and "the work goes on"', 'said that "it will vote" on the border'
#pragma once

#include "extract/content.hpp"

namespace diplograph {

// Carries the quoted content on over the quotations that "and" joins to it, and over the
// complement that follows at once.
void continue_quotation(const Reading& reading, Content& content);

}  // namespace diplograph
