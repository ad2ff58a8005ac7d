// The state for which a ministry without a name speaks, by what states say around it.
//
//   "the foreign ministry expressed the Kingdom of Spain's refusal"   state:ESP
//   "Qatar condemned the attack. The foreign ministry renewed"         state:QAT
#pragma once

#include "resolve/people.hpp"

namespace diplograph {

// The state whose stand is told right behind mention `m`; "" if none.
[[nodiscard]] Id state_of_stand(const Reading& reading, std::uint32_t m);

// The state that spoke last, a few sentences before mention `m`; "" if none did.
[[nodiscard]] Id state_speaking_before(const Reading& reading, std::uint32_t m);

}  // namespace diplograph
