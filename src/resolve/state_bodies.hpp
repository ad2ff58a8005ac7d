// Bodies of a state that the text leaves out.
//
//   "the Russian Foreign Ministry ... the ministry said"               -> org:RUS.mfa
//   "the Tunisian minister met his Libyan counterpart. The Foreign Ministry said" -> org:TUN.mfa
#pragma once

#include <cstdint>
#include <string_view>

#include "resolve/people.hpp"

namespace diplograph {

// The body that mention `m`, of such a kind and without a state, means: of the state in whose
// capital it is told to be, else of the one that acts right before it, else the one named in full
// nearest to it, else of the state at home in the news, else that of the minister whom the article
// names, else of the only state that it names; "" if nothing tells. Linear in mentions.
[[nodiscard]] Id state_body(const Reading& reading, std::uint32_t m, People& people);

// The body of that kind of a state: "mfa" of "state:TUN".
[[nodiscard]] Id body_of(Id state, std::string_view part, People& people);
// The id is one of a state's body of that kind.
[[nodiscard]] bool is_such_body(Id id, std::string_view part);

// "a Foreign Ministry spokesman": the body that stands within the title of mention `m`, in a
// language whose owners stand before what is theirs; "" if none does.
[[nodiscard]] Id body_within(const Reading& reading, std::uint32_t m, People& people);

}  // namespace diplograph
