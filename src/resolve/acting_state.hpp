// The state for which somebody acts.
//
//   state_for(people, "person:sergey-lavrov")   // "state:RUS", by his office
#pragma once

#include "resolve/people.hpp"

namespace diplograph {

// The state that an id is of: a state itself, the one of a body ("org:RUS.mfa"); "" of any other.
[[nodiscard]] Id state_of_id(const Common& common, Id id);

// The state for which a person acts: of the first office that is a state's or of one of its
// bodies, else the lexicon's; "" if neither tells.
[[nodiscard]] Id state_of(const Common& common, const Person& person);

// The same of any actor: a state acts for itself, a ministry for its state.
[[nodiscard]] Id state_for(const People& people, Id id);

}  // namespace diplograph
