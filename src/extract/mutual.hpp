// Meetings of two who stand elsewhere in the sentence.
//
//   "said after their meeting", "during talks that the two held", "in a call between the two"
#pragma once

#include "extract/draft.hpp"

namespace diplograph {

// The noun, or the words right behind it, say by a pronoun of two alone whose meeting it is.
[[nodiscard]] bool is_of_two_pointed_at(const Reading& reading, const Match& noun);

// Adds the two: the subjects of the verb over the noun (nullptr: there is none), else the two
// people whom the sentence has named ahead, else, where it names nobody, whoever acted last.
void add_two_pointed_at(const Reading& reading, const Match& noun, const Match* verb,
                        DraftEvent& event);

// "told his counterpart in a phone call": a bare noun of talks whose sides are the two of the verb
// of saying over it. Adds them; false where it is none.
bool add_teller_and_told(const Reading& reading, const Match& noun, const Match* verb,
                         DraftEvent& event);

// "conveyed greetings to the president during his meeting with him": both pronouns point at the two
// of the clause ahead. Adds them; false where they are not told.
bool add_actor_and_other(const Reading& reading, const Match& noun, const Match* verb,
                         DraftEvent& event);

}  // namespace diplograph
