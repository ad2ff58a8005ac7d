#include "resolve/terms_of_office.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include "resolve/held_offices.hpp"

namespace diplograph {
namespace {

// Years of an office as the lexicon writes them: "2009-2013", "2023-".
struct Years {
  int first = 0;
  int last = 0;
  bool open = false;  // held to this day

  [[nodiscard]] bool hold(int year) const { return first <= year && (open || year <= last); }
};

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::optional<Years> years_of(std::string_view office) {
  const auto years = office.substr(office.rfind(':') + 1);
  const auto dash = years.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const auto until = years.substr(dash + 1);
  return Years{number(years.substr(0, dash)), number(until), until.empty()};
}

// The office is of that state or body.
bool is_of(std::string_view office, std::string_view of) {
  const auto first = office.find(':') + 1;
  const auto last = office.rfind(':');
  return last > first && office.substr(first, last - first) == of;
}

int year_of(Day day) { return static_cast<int>(day.year()); }

bool leads(Role role) { return role == Role::monarch || role == Role::president; }

// Calls `take` with the years of each office of that title.
template <typename Take>
void each_term(const CommonEntity& person, const TitleMention& title, const Take& take) {
  for (const std::string_view office : person.values("office")) {
    if ((!title.of.empty() && !is_of(office, title.of)) || role_of_office(office) != title.role)
      continue;
    if (const auto years = years_of(office)) take(*years);
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
  const auto& offices = entity->values("office");
  return std::any_of(offices.begin(), offices.end(), [&](std::string_view office) {
    if (role_of_office(office) != title.role) return false;
    const auto years = years_of(office);
    return title.of.empty() ||
           (is_of(office, title.of) && day && years && years->hold(year_of(*day)));
  });
}

bool holds_on(const CommonEntity& person, const TitleMention& title, Day day) {
  bool held = false;
  each_term(person, title, [&](const Years& years) { held = held || years.hold(year_of(day)); });
  return held;
}

bool holds_at_another_time(const Common& common, std::optional<Day> day, const Person& person,
                           const TitleMention& title) {
  if (!day || !leads(title.role)) return false;
  bool held = false;
  bool now = false;
  each_term(common, person.id, title, [&](const Years& years) {
    held = true;
    now = now || years.hold(year_of(*day));
  });
  return held && !now;
}

bool is_followed(const Common& common, std::optional<Day> day, const People& people,
                 const Person& person, const TitleMention& title) {
  if (!day || !leads(title.role) || title.of.empty()) return false;
  const auto year = year_of(*day);
  bool ends = false;
  each_term(common, person.id, title,
            [&](const Years& years) { ends = ends || (!years.open && years.last == year); });
  if (!ends) return false;
  return std::any_of(people.persons.begin(), people.persons.end(), [&](const Person& other) {
    bool begins = false;
    each_term(common, other.id, title,
              [&](const Years& years) { begins = begins || years.first == year; });
    return begins && other.id != person.id;
  });
}

int rank_as_leader(const Common& common, std::optional<Day> day, const Person& person) {
  int rank = 0;
  for (const auto role : {Role::president, Role::monarch, Role::prime_minister}) {
    TitleMention title;
    title.role = role;
    each_term(common, person.id, title, [&](const Years& years) {
      rank = std::max(rank, day && years.hold(year_of(*day)) ? kLeadsNow : kHasLed);
    });
  }
  return rank;
}

std::vector<TitleMention> offices_on(const Common& common, Day day, std::string_view person) {
  const auto* entity = common.find(person);
  std::vector<TitleMention> titles;
  if (entity == nullptr) return titles;
  for (const std::string_view office : entity->values("office")) {
    const auto role = role_of_office(office);
    const auto years = years_of(office);
    if (!role || !years || !years->hold(year_of(day))) continue;
    const auto first = office.find(':') + 1;
    TitleMention title;
    title.role = *role;
    title.of = office.substr(first, office.rfind(':') - first);
    titles.push_back(std::move(title));
  }
  return titles;
}

bool acts_abroad(const TitleMention& office) {
  return office.of.starts_with("state:") &&
         (leads(office.role) || office.role == Role::prime_minister ||
          office.role == Role::foreign_minister);
}

}  // namespace diplograph
