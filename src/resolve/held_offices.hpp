// The offices that people of an article hold, by the titles that stand by their names.
//
//   "Foreign Minister Sergey Lavrov received his Iranian counterpart Javad Zarif"
//   -> Lavrov: foreign_minister of state:RUS (by the lexicon); Zarif: foreign_minister of state:IRN
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "resolve/people.hpp"

namespace diplograph {

// One who holds the office `held` may be spoken of as `called`: a foreign minister as "the
// minister".
[[nodiscard]] bool answers_to(Role held, Role called);

// Fills the offices of all persons: first what titles say, then what "his counterpart" says, which
// looks back to them.
void collect_offices(const Reading& reading, std::optional<Day> day, People& people);

// The office whose counterpart mention `m` speaks of: that of the nearest person or title before
// it.
[[nodiscard]] std::optional<HeldOffice> office_before(const Reading& reading, const People& people,
                                                      std::uint32_t m);

}  // namespace diplograph
