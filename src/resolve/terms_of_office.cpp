#include "resolve/terms_of_office.hpp"

#include <algorithm>

namespace diplograph {
namespace {

int year_of(Day day) { return static_cast<int>(day.year()); }

bool leads(Role role) { return role == Role::monarch || role == Role::president; }

// Calls `take` with each time in which the person held the office of that title, where years tell.
template <typename Take>
void each_term(const CommonEntity& person, const TitleMention& title, const Take& take) {
  for (const auto& term : person.offices) {
    if (term.dated && term.role == title.role && (title.of.empty() || term.of == title.of))
      take(term);
  }
}

template <typename Take>
void each_term(const Common& common, std::string_view person, const TitleMention& title,
               const Take& take) {
  if (const auto* entity = common.find(person); entity != nullptr) each_term(*entity, title, take);
}

}  // namespace

bool agrees(const Person& person, const TitleMention& title) {
  return title.gender == Gender::unknown || person.gender == Gender::unknown ||
         title.gender == person.gender;
}

bool holds_by_lexicon(const Common& common, std::optional<Day> day, const Person& person,
                      const TitleMention& title) {
  const auto* entity = common.find(person.id);
  if (entity == nullptr || !agrees(person, title)) return false;
  return std::any_of(entity->offices.begin(), entity->offices.end(), [&](const TermOfOffice& term) {
    return term.role == title.role &&
           (title.of.empty() || (term.of == title.of && day && term.held_in(year_of(*day))));
  });
}

bool holds_on(const CommonEntity& person, const TitleMention& title, Day day) {
  bool held = false;
  each_term(person, title,
            [&](const TermOfOffice& term) { held = held || term.held_in(year_of(day)); });
  return held;
}

bool holds_at_another_time(const Common& common, std::optional<Day> day, const Person& person,
                           const TitleMention& title) {
  if (!day || !leads(title.role)) return false;
  bool held = false;
  bool now = false;
  each_term(common, person.id, title, [&](const TermOfOffice& term) {
    held = true;
    now = now || term.held_in(year_of(*day));
  });
  return held && !now;
}

bool is_followed(const Common& common, std::optional<Day> day, const People& people,
                 const Person& person, const TitleMention& title) {
  if (!day || !leads(title.role) || title.of.empty()) return false;
  const auto year = year_of(*day);
  bool ends = false;
  each_term(common, person.id, title,
            [&](const TermOfOffice& term) { ends = ends || (!term.open && term.last == year); });
  if (!ends) return false;
  return std::any_of(people.persons.begin(), people.persons.end(), [&](const Person& other) {
    bool begins = false;
    each_term(common, other.id, title,
              [&](const TermOfOffice& term) { begins = begins || term.first == year; });
    return begins && other.id != person.id;
  });
}

int rank_as_leader(const Common& common, std::optional<Day> day, const Person& person) {
  const auto* entity = common.find(person.id);
  if (entity == nullptr) return 0;
  int rank = 0;
  for (const auto& term : entity->offices) {
    if (!term.dated || (!leads(term.role) && term.role != Role::prime_minister)) continue;
    rank = std::max(rank, day && term.held_in(year_of(*day)) ? kLeadsNow : kHasLed);
  }
  return rank;
}

bool acts_abroad(Role role, Id of) {
  return of.starts_with("state:") &&
         (leads(role) || role == Role::prime_minister || role == Role::foreign_minister);
}

}  // namespace diplograph
