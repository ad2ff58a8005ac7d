#include "resolve/places.hpp"

#include <algorithm>

namespace diplograph {

Ids states_of(const Common& common, Id place) {
  if (place.starts_with("state:")) return {place};
  const auto* entity = common.find(place);
  Ids states;
  if (entity == nullptr) return states;
  for (const auto& state : entity->values("in")) states.push_back(state);
  return states;
}

bool lies_in(const Common& common, Id place, Id state) {
  const auto* entity = common.find(place);
  if (entity == nullptr) return false;
  const auto& states = entity->values("in");
  return std::find(states.begin(), states.end(), state) != states.end();
}

}  // namespace diplograph
