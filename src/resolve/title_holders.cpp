#include "resolve/title_holders.hpp"

#include <algorithm>

#include "resolve/held_offices.hpp"
#include "resolve/persons.hpp"

namespace diplograph {
namespace {

bool agrees(const Person& person, const TitleMention& title) {
  return title.gender == Gender::unknown || person.gender == Gender::unknown ||
         title.gender == person.gender;
}

bool holds(const Person& person, const TitleMention& title) {
  return agrees(person, title) &&
         std::any_of(person.offices.begin(), person.offices.end(), [&](const HeldOffice& office) {
           if (!answers_to(office.role, title.role)) return false;
           return title.of.empty() || title.of == office.of || title.of == state_of(person);
         });
}

// "the president" of people named without their title.
bool holds_by_lexicon(const Common& common, const Person& person, const TitleMention& title) {
  const auto* entity = common.find(person.id);
  if (entity == nullptr || !agrees(person, title)) return false;
  const auto& offices = entity->values("office");
  return std::any_of(offices.begin(), offices.end(), [&](const std::string& office) {
    return role_of_office(office) == title.role;
  });
}

// The person named nearest to mention `m` of whom `fits` holds.
template <typename Fits>
std::uint32_t nearest(const People& people, std::uint32_t m, const Fits& fits) {
  std::uint32_t best = kNone;
  for (std::uint32_t p = 0; p < people.persons.size(); ++p) {
    const auto& person = people.persons[p];
    if (!fits(person)) continue;
    if (best == kNone || distance(person, m) < distance(people.persons[best], m)) best = p;
  }
  return best;
}

}  // namespace

std::string state_of(const Person& person) {
  for (const auto& office : person.offices) {
    if (office.of.starts_with("state:")) return office.of;
    if (const auto dot = office.of.find('.');
        office.of.starts_with("org:") && dot != std::string::npos) {
      return "state:" + office.of.substr(4, dot - 4);
    }
  }
  return person.state;
}

std::uint32_t holder_of(const Common& common, const People& people, const TitleMention& title,
                        std::uint32_t m) {
  const auto best = nearest(people, m, [&](const Person& person) { return holds(person, title); });
  if (best != kNone || !title.of.empty()) return best;
  return nearest(people, m,
                 [&](const Person& person) { return holds_by_lexicon(common, person, title); });
}

std::vector<std::string> holders_of_plural(const People& people, const TitleMention& title) {
  std::vector<std::string> ids;
  for (const auto& person : people.persons) {
    const bool fits =
        std::any_of(person.offices.begin(), person.offices.end(), [&](const HeldOffice& office) {
          return answers_to(office.role, title.role) && (title.of.empty() || title.of == office.of);
        });
    if (fits) ids.push_back(person.id);
  }
  if (ids.size() > 2) ids.clear();
  return ids;
}

std::uint32_t counterpart_of(const People& people, const HeldOffice& model, const std::string& of) {
  for (std::uint32_t p = 0; p < people.persons.size(); ++p) {
    for (const auto& office : people.persons[p].offices) {
      const bool other_state = of.empty() ? office.of != model.of : office.of == of;
      if (office.role == model.role && other_state) return p;
    }
  }
  return kNone;
}

}  // namespace diplograph
