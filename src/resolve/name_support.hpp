// What lets a short name of the lexicon stand for its bearer.
//
//   supports(reading, mention)               // "Minister Lavrov": he holds such an office
//   known_by_office(reading, day, mention)   // "person:kerry" of a bare "Kerry", "" of most names
#pragma once

#include <optional>

#include "extract/reading.hpp"
#include "model/date.hpp"
#include "resolve/ids.hpp"
#include "resolve/person_name.hpp"

namespace diplograph {

// A title beside the short name is one that its bearer holds. "Minister" is many a man's: the
// article has to speak of his state.
[[nodiscard]] bool supports(const Reading& reading, const Mention& mention);

// "Kerry" in news of his state, whom no title tells and nobody names in full: of those whom the
// lexicon calls so the only one who leads a state or its affairs abroad that day. Anybody else, and
// who is called by a given name ("Abbas"), needs the title of his office elsewhere in the article.
// "" if there is none.
[[nodiscard]] Id known_by_office(const Reading& reading, std::optional<Day> day,
                                 const Mention& mention);

// "King Abdullah of Jordan", "the Emir of Qatar Sheikh Tamim": of those who, by the lexicon, hold
// that day the office of a title of the mention the only one whose name begins or ends with `name`;
// "" if there is none.
[[nodiscard]] Id holder_called(const Reading& reading, std::optional<Day> day,
                               const Mention& mention, const PersonName& name);

}  // namespace diplograph
