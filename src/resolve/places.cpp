#include "resolve/places.hpp"

#include <algorithm>

namespace diplograph {

std::vector<std::string> states_of(const Common& common, const std::string& place) {
  if (place.starts_with("state:")) return {place};
  const auto* entity = common.find(place);
  return entity == nullptr ? std::vector<std::string>{} : entity->values("in");
}

bool lies_in(const Common& common, const std::string& place, const std::string& state) {
  const auto* entity = common.find(place);
  if (entity == nullptr) return false;
  const auto& states = entity->values("in");
  return std::find(states.begin(), states.end(), state) != states.end();
}

}  // namespace diplograph
