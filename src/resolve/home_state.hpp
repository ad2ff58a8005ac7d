// The state at home in the news, by one sign or another.
//
//   "Kuwait City, 12 June (KUNA) -- ..."             state:KWT, by the dateline and by the agency
//   "summoned the Swedish ambassador to Kuwait"       state:KWT
//   "The president, Vaclav Havel, received ..."      state:CZE, by the leader whose title names
//   none
#pragma once

#include "resolve/people.hpp"

namespace diplograph {

// The state of the capital in the dateline, whoever tells the news; "" if there is none.
[[nodiscard]] Id home_by_dateline(const Reading& reading);

// The same, or the land that the dateline names itself: "Algeria - ...".
[[nodiscard]] Id home_by_place_line(const Reading& reading);

// The state of the capital, or the land, in the dateline, where an agency of that state is named
// behind it; "" if the news is told by others or elsewhere.
[[nodiscard]] Id home_by_agency(const Reading& reading);

// The state of the leaders and foreign ministers whose titles name none; "" if they are of several.
[[nodiscard]] Id home_by_leaders(const Reading& reading, const People& people);

// The state for which the spokesmen speak whom the article names; "" if for several.
[[nodiscard]] Id home_by_spokesman(const People& people);

// The state of those in that role whose titles name none; "" if they are of several.
[[nodiscard]] Id home_by_leader(const Reading& reading, const People& people, Role role);

// The state to which those ambassadors of the token's sentence are sent whose titles tell it; "" if
// to several.
[[nodiscard]] Id home_by_envoys(const Reading& reading, std::uint32_t token);

}  // namespace diplograph
