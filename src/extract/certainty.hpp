// How certain a told event is, where its status alone does not say.
#pragma once

#include "extract/draft.hpp"
#include "extract/reading.hpp"

namespace diplograph {

// Marks an event tentative, of which a headline's present tense or a noun that no verb tells of
// leaves open whether it has happened: other reports of it say. And a visit that is the first of
// its kind: "the first visit since".
void add_certainty(const Reading& reading, const Match& trigger, const Match& governor,
                   DraftEvent& event);

}  // namespace diplograph
