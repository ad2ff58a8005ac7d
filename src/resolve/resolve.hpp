// Drafts in, a Record's facts out: actors become entities, left-out subjects are filled, reports of
// one event joined.
#pragma once

#include <vector>

#include "extract/draft.hpp"
#include "model/article.hpp"
#include "model/record.hpp"

namespace diplograph {

// Fills entities, offices, events and statements of `record`, sorted as model/record.hpp says, in
// the place and the room of those that it has; the rest of the record is the caller's. Ids of
// events and statements hash `article` and the facts, nothing else.
void resolve(const Reading& reading, const std::vector<DraftEvent>& events,
             const std::vector<DraftStatement>& statements, const Article& article, Record& record);

}  // namespace diplograph
