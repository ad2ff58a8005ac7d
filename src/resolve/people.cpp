#include "resolve/people.hpp"

#include <utility>

#include "resolve/held_offices.hpp"
#include "resolve/locations.hpp"
#include "resolve/named_later.hpp"
#include "resolve/office_states.hpp"
#include "resolve/persons.hpp"
#include "resolve/pointing.hpp"

namespace diplograph {

void People::add(Person person) {
  place_of.emplace(person.id, static_cast<std::uint32_t>(persons.size()));
  persons.push_back(std::move(person));
}

const Person* People::find(const std::string& id) const {
  const auto found = place_of.find(id);
  return found == place_of.end() ? nullptr : &persons[found->second];
}

// Each step looks at what the steps before it know: offices need persons, pointers need all the
// rest.
People resolve_people(const Reading& reading, std::optional<Day> day,
                      const std::vector<DraftEvent>& events) {
  People people;
  people.person_of.assign(reading.mentions.size(), kNone);
  people.ids_of.assign(reading.mentions.size(), {});
  name_bodies(reading, people);
  collect_persons(reading, day, people);
  collect_offices(reading, people);
  name_title_holders(reading, people);
  complete_offices(reading, people);
  point_all(reading, day, events, people);
  return people;
}

}  // namespace diplograph
