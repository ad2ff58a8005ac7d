// When and where an event took place, as the rest of its article tells.
//
//   "Lavrov arrived in Nairobi today." ... "Lavrov met the Kenyan speaker."  // today, in Nairobi
//   "Kerry will meet the ministers tomorrow. On the sidelines he will talk to Lavrov."  // tomorrow
//   "The minister called today for ..." ... "During his meeting with Wang he said ..."  // today
#pragma once

#include <vector>

#include "extract/draft.hpp"
#include "model/record.hpp"
#include "resolve/facts.hpp"

namespace diplograph {

// Gives the meetings what the text leaves out of date and place: one of a visitor with his hosts
// lies within the visit, one on the sidelines has the day and place of what was told of before it,
// one at which somebody said what the news is about has the day of his words. What has happened was
// over by the day of the article. Quadratic in the facts of one article.
void share_scenes(const Known& known, const std::vector<DraftStatement>& statements,
                  std::vector<Event>& events);

}  // namespace diplograph
