// The state for which somebody acts.
//
//   state_for(people, "person:sergey-lavrov")   // "state:RUS", by his office
#pragma once

#include <string>

#include "resolve/people.hpp"

namespace diplograph {

// The state for which a person acts: of the first office that is a state's or of one of its
// bodies, else the lexicon's; "" if neither tells.
[[nodiscard]] std::string state_of(const Person& person);

// The same of any actor: a state acts for itself, a ministry for its state.
[[nodiscard]] std::string state_for(const People& people, const std::string& id);

}  // namespace diplograph
