// Bodies of a state that the text leaves out.
//
//   "the Russian Foreign Ministry ... the ministry said"               -> org:RUS.mfa
//   "the Tunisian minister met his Libyan counterpart. The Foreign Ministry said" -> org:TUN.mfa
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "resolve/people.hpp"

namespace diplograph {

// The body that mention `m`, of such a kind and without a state, means: of the state that acts
// right before it, else the one named in full nearest to it, else of the state at home in the news,
// else that of the minister whom the article names, else of the only state that it names; empty if
// nothing tells. Linear in mentions.
[[nodiscard]] std::vector<std::string> state_body(const Reading& reading, const People& people,
                                                  std::uint32_t m);

// The state at home in the article: of the leaders and foreign ministers whose titles name none; ""
// if they are of several.
[[nodiscard]] std::string home_state(const Reading& reading, const People& people);

}  // namespace diplograph
