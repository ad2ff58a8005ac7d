// Where one word heads the titles of all who lead (`heads=any` of offices.txt), "President Berri"
// may be the speaker of a parliament.
#pragma once

#include <optional>

#include "resolve/people.hpp"

namespace diplograph {

// Takes the office of a president from those who bear no more than that word, and whom the text
// calls, or the lexicon knows as, premier or speaker and never as president.
void settle_called_presidents(const Reading& reading, std::optional<Day> day, People& people);

}  // namespace diplograph
