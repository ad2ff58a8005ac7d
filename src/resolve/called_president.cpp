#include "resolve/called_president.hpp"

#include <algorithm>

#include "recognise/words.hpp"

namespace diplograph {
namespace {

bool leads_below(Role role) {
  return role == Role::prime_minister || role == Role::parliament_speaker;
}

// The title is that word alone.
bool is_word_of_any(const Text& text, const HeldOffice& office) {
  return office.role == Role::president && office.last == office.first + 1 &&
         longest_match(text, office.first, TermClass::office, [&](const Match& match) {
           return text.term(match).has("heads", "any");
         }) != nullptr;
}

bool has_presided(const Person& person) {
  return person.known != nullptr &&
         std::any_of(person.known->offices.begin(), person.known->offices.end(),
                     [](const TermOfOffice& term) { return term.role == Role::president; });
}

// What the lexicon knows the person to lead on that day.
const TermOfOffice* led_on(std::optional<Day> day, const Person& person) {
  if (person.known == nullptr || !day) return nullptr;
  const auto& terms = person.known->offices;
  const auto term = std::find_if(terms.begin(), terms.end(), [&](const TermOfOffice& one) {
    return leads_below(one.role) && one.dated && one.held_in(static_cast<int>(day->year()));
  });
  return term == terms.end() ? nullptr : &*term;
}

bool has_led(const Person& person) {
  return person.known != nullptr &&
         std::any_of(person.known->offices.begin(), person.known->offices.end(),
                     [](const TermOfOffice& term) { return leads_below(term.role); });
}

}  // namespace

void settle_called_presidents(const Reading& reading, std::optional<Day> day, People& people) {
  for (auto& person : people.persons) {
    auto& offices = person.offices;
    const bool told = std::any_of(offices.begin(), offices.end(), [](const HeldOffice& office) {
      return leads_below(office.role);
    });
    if ((!told && !has_led(person)) || has_presided(person)) continue;
    const auto* led = told ? nullptr : led_on(day, person);
    for (auto& office : offices) {
      if (led == nullptr || !is_word_of_any(reading.text, office)) continue;
      office.role = led->role;
      office.of = led->of;
    }
    std::erase_if(offices,
                  [&](const HeldOffice& office) { return is_word_of_any(reading.text, office); });
  }
}

}  // namespace diplograph
