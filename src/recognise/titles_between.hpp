// Whose the titles are that stand between two names with no comma, where the second person bears
// titles as well.
//
//   "received Prince Salem the crown prince | the French president Blanc"
//   "received Ahmad speaker of the parliament | President Aoun"
#pragma once

#include "recognise/mention.hpp"
#include "recognise/person_names.hpp"
#include "recognise/titles.hpp"

namespace diplograph {

// `between`, the title behind `mention`'s name, is his and not of `other`, who follows: `other` has
// a title of another state behind the name, or `mention` is known to have held it.
[[nodiscard]] bool is_of_first(const Text& text, const Mention& mention, const Mention& other,
                               const TitleMention& between);

// Cuts the titles of the next actor off those behind `mention`'s name. Titles part where the next
// begins with "and" and the lexicon gives him the ones before it; before a bare title behind one
// that names whose it is; and without a comma where nobody bears both: a man and a woman, a prince
// and a president, a minister and an ambassador, or what the lexicon gives him and what it does
// not. A title that is left takes no state from those cut off. False where nothing is cut and all
// are the next one's.
bool cut_titles_of_next(const Stretch& stretch, const Mention& mention, bool comma,
                        TitlePhrase& phrase);

}  // namespace diplograph
