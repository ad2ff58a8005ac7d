#include "resolve/acting_state.hpp"

#include "recognise/bodies.hpp"

namespace diplograph {

Id state_of_id(const Common& common, Id id) {
  if (id.starts_with("state:")) return id;
  const auto code = state_code(id);
  if (code.empty()) return {};
  const auto* state = common.find("state:" + std::string(code));
  return state == nullptr ? Id() : Id(state->id);
}

Id state_of(const Common& common, const Person& person) {
  for (const auto& office : person.offices) {
    if (const auto state = state_of_id(common, office.of); !state.empty()) return state;
  }
  return person.state;
}

Id state_for(const People& people, Id id) {
  const auto* person = people.find(id);
  return person == nullptr ? state_of_id(people.common, id) : state_of(people.common, *person);
}

}  // namespace diplograph
