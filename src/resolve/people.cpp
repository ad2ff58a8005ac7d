#include "resolve/people.hpp"

#include <algorithm>
#include <utility>

#include "resolve/held_offices.hpp"
#include "resolve/locations.hpp"
#include "resolve/named_later.hpp"
#include "resolve/office_states.hpp"
#include "resolve/persons.hpp"
#include "resolve/pointing.hpp"

namespace diplograph {

People::People(const Reading& reading)
    : common(reading.text.pack->common()),
      person_of(reading.mentions.size(), kNone),
      ids_of(reading.mentions.size()) {
  persons.reserve(kUsual);
}

void People::add(Person person) {
  places_.add(hash_of(person.id), static_cast<std::uint32_t>(persons.size()));
  persons.push_back(std::move(person));
}

std::uint32_t People::place_of(Id id) const {
  static_assert(HashTable::kNone == kNone);
  return places_.find(hash_of(id), [&](std::uint32_t place) { return persons[place].id == id; });
}

const Person* People::find(Id id) const {
  const auto place = place_of(id);
  return place == kNone ? nullptr : &persons[place];
}

Id People::keep(std::string_view id) {
  constexpr std::size_t kRoom = 512;
  if (made_.empty() || made_.front().capacity() - made_.front().size() < id.size())
    made_.emplace_front().reserve(std::max(kRoom, id.size()));
  auto& ids = made_.front();
  const auto first = ids.size();
  ids += id;
  return Id(ids).substr(first);
}

// Each step looks at what the steps before it know: offices need persons, pointers need all the
// rest.
People resolve_people(const Reading& reading, std::optional<Day> day,
                      const std::vector<DraftEvent>& events) {
  People people(reading);
  name_bodies(reading, people);
  collect_persons(reading, day, people);
  collect_offices(reading, day, people);
  name_title_holders(reading, people);
  complete_offices(reading, people);
  point_all(reading, day, events, people);
  return people;
}

}  // namespace diplograph
