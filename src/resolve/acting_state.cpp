#include "resolve/acting_state.hpp"

#include "recognise/bodies.hpp"

namespace diplograph {
namespace {

std::string state_of_id(const std::string& id) {
  const auto code = state_code(id);
  return code.empty() ? std::string() : "state:" + std::string(code);
}

}  // namespace

std::string state_of(const Person& person) {
  for (const auto& office : person.offices) {
    if (auto state = state_of_id(office.of); !state.empty()) return state;
  }
  return person.state;
}

std::string state_for(const People& people, const std::string& id) {
  const auto* person = people.find(id);
  return person == nullptr ? state_of_id(id) : state_of(*person);
}

}  // namespace diplograph
