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
void each_term(const Person& person, const TitleMention& title, const Take& take) {
  if (person.known != nullptr) each_term(*person.known, title, take);
}

}  // namespace

bool agrees(const Person& person, const TitleMention& title) {
  return title.gender == Gender::unknown || person.gender == Gender::unknown ||
         title.gender == person.gender;
}

bool holds_by_lexicon(std::optional<Day> day, const Person& person, const TitleMention& title) {
  if (person.known == nullptr || !agrees(person, title)) return false;
  const auto& terms = person.known->offices;
  return std::any_of(terms.begin(), terms.end(), [&](const TermOfOffice& term) {
    if (term.role != title.role) return false;
    if (title.of.empty()) return !day || !term.dated || term.held_in(year_of(*day));
    return term.of == title.of && day && term.held_in(year_of(*day));
  });
}

bool holds_on(const CommonEntity& person, const TitleMention& title, Day day) {
  bool held = false;
  each_term(person, title,
            [&](const TermOfOffice& term) { held = held || term.held_in(year_of(day)); });
  return held;
}

Id namesake_of_then(const Common& common, Id id, std::optional<Day> day) {
  const auto* known = day ? common.find(id) : nullptr;
  const auto* other = known == nullptr ? nullptr : common.find(known->value("namesake"));
  if (other == nullptr) return id;
  const auto holds_some = [&](const CommonEntity& person) {
    return std::any_of(person.offices.begin(), person.offices.end(), [&](const TermOfOffice& term) {
      return term.dated && term.held_in(year_of(*day));
    });
  };
  return holds_some(*other) && !holds_some(*known) ? Id(other->id) : id;
}

bool holds_at_another_time(std::optional<Day> day, const Person& person,
                           const TitleMention& title) {
  if (!day || !leads(title.role)) return false;
  bool held = false;
  bool now = false;
  each_term(person, title, [&](const TermOfOffice& term) {
    held = true;
    now = now || term.held_in(year_of(*day));
  });
  return held && !now;
}

bool is_followed(std::optional<Day> day, const People& people, const Person& person,
                 const TitleMention& title) {
  if (!day || !leads(title.role) || title.of.empty()) return false;
  const auto year = year_of(*day);
  bool ends = false;
  each_term(person, title,
            [&](const TermOfOffice& term) { ends = ends || (!term.open && term.last == year); });
  if (!ends) return false;
  return std::any_of(people.persons.begin(), people.persons.end(), [&](const Person& other) {
    bool begins = false;
    each_term(other, title,
              [&](const TermOfOffice& term) { begins = begins || term.first == year; });
    return begins && other.id != person.id;
  });
}

int rank_as_leader(std::optional<Day> day, const Person& person) {
  if (person.known == nullptr) return 0;
  int rank = 0;
  for (const auto& term : person.known->offices) {
    if (!term.dated || (!leads(term.role) && term.role != Role::prime_minister)) continue;
    rank = std::max(rank, day && term.held_in(year_of(*day)) ? kLeadsNow : kHasLed);
  }
  return rank;
}

bool acts_abroad(Role role, Id of) {
  return of.starts_with("state:") &&
         (leads(role) || role == Role::prime_minister || role == Role::foreign_minister);
}

Id body_by_lexicon(const Person& person, Role role) {
  if (person.known == nullptr) return {};
  Id body;
  for (const auto& term : person.known->offices) {
    if (term.role != role || term.of.empty()) continue;
    if (!term.of.starts_with("org:") || (!body.empty() && body != term.of)) return {};
    body = term.of;
  }
  return body;
}

Id state_by_lexicon(const Person& person, Role role) {
  if (person.known == nullptr) return {};
  Id state;
  for (const auto& term : person.known->offices) {
    if (term.role != role || !term.of.starts_with("state:")) continue;
    if (!state.empty() && state != term.of) return {};
    state = term.of;
  }
  return state;
}

}  // namespace diplograph
