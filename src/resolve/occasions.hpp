// The meeting or visit at which a statement was made.
//
//   "Lavrov told a news conference behind his meeting with Zarif that ..."   // statement.occasion:
//   the meeting
#pragma once

#include "model/record.hpp"
#include "text/text.hpp"

namespace diplograph {

// Fills `occasion` of the statements of `record`, whose events have their ids: a statement made in
// the sentence that tells of a meeting of its speaker was made there. Statements times events of
// one article.
void find_occasions(const Text& text, Record& record);

}  // namespace diplograph
