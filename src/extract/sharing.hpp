// An event that somebody's will decides upon: "refused to meet", "invited him to visit".
#pragma once

#include <optional>

#include "extract/draft.hpp"

namespace diplograph {

// What decides whether the noun's event happens; nullopt where nothing does. `complete`: the noun
// names its own actors; else those of the verb's actors who take part are added.
std::optional<Match> add_stance(const Reading& reading, const Match& noun, const Match& verb,
                                bool complete, DraftEvent& event);

}  // namespace diplograph
