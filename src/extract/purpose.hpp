// A meeting for whose sake somebody travels: "arrived in Oslo on Monday for talks with", "flew
// there to meet". Where subjects stand first, and the words of the purpose behind the verb of
// travel.
#pragma once

#include <vector>

#include "extract/draft.hpp"
#include "extract/reading.hpp"

namespace diplograph {

// Takes from the journey, where `trigger` tells of its purpose, what the purpose does not tell: day
// and place. It is still to come.
void take_from_journey(const Reading& reading, const Match& trigger,
                       const std::vector<DraftEvent>& events, DraftEvent& event);

// "met in Oslo to discuss Ukraine": what those who met, by the last of `events`, met for. It is no
// other meeting.
[[nodiscard]] bool is_matter_of_meeting(const Reading& reading, const Match& trigger,
                                        const std::vector<DraftEvent>& events,
                                        const DraftEvent& event);

// "Holm, in Lima for talks with Rojas, said": told of one who is there, between commas. Where
// subjects stand first.
[[nodiscard]] bool is_purpose_on_spot(const Reading& reading, const Match& noun);

}  // namespace diplograph
