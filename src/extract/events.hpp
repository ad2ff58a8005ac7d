// Events from triggers: verbs and verbal nouns of meeting, visiting, agreeing, appointing, doing.
#pragma once

#include <vector>

#include "extract/draft.hpp"

namespace diplograph {

// `headline_parts`: how many of the text's first parts are headlines. Drafts are in the order of
// their triggers.
[[nodiscard]] std::vector<DraftEvent> find_events(const Reading& reading, const EventRules& rules,
                                                  std::uint32_t headline_parts);

}  // namespace diplograph
