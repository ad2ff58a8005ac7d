// The people whom an article names: one person for all forms of a name.
//
//   "Sergey Lavrov ... Lavrov"      -> person:lavrov, twice
//   "Omar Hilale" (in no lexicon)   -> person:x-..., made from the name; "Hilale" later is the same
//
// Full names are read first, so that short ones find them wherever they stand. A short name of the
// lexicon
// ("Wang") is its bearer only if the article names that person in full or gives an office that they
// hold.
#pragma once

#include <cstdint>

#include "resolve/people.hpp"

namespace diplograph {

// Fills persons and person_of, and ids_of of the mentions with a name. Mentions times persons of
// one article.
void collect_persons(const Reading& reading, std::optional<Day> day, People& people);

// How far from mention `m` the person is named; one named later is twice as far.
[[nodiscard]] std::uint32_t distance(const Person& person, std::uint32_t m);

}  // namespace diplograph
