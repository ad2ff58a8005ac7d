// Whether two pieces of a page speak of the same thing. For split_page alone.
#pragma once

#include "ingest/lines.hpp"

namespace diplograph {

// The share, 0..1, of the content words of `some`, a headline, that `others` has too; of a longer
// line its beginning is looked at, so that the work is linear in both. Words of four letters and
// more count; two are the same if one has the other in it, or both begin alike. 0 if `some` has
// none.
[[nodiscard]] double shared_words(const Words& some, const Words& others);

}  // namespace diplograph
