// Who of an article is meant by a title without a name.
//
//   "the Russian minister"             -> the person who holds an office of minister of state:RUS
//   "the two foreign ministers"        -> those of the article who are foreign ministers
//   "his Turkish counterpart"          -> the person who holds the same office of state:TUR
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pack/common.hpp"
#include "resolve/people.hpp"

namespace diplograph {

// The state for which a person acts, by office or lexicon; "" if neither tells.
[[nodiscard]] std::string state_of(const Person& person);

// The person, as a place in People::persons, whom `title` at mention `m` means: of several holders
// the one named nearest. A title of no state may also be known to the lexicon alone. kNone if the
// article names no holder.
[[nodiscard]] std::uint32_t holder_of(const Common& common, const People& people,
                                      const TitleMention& title, std::uint32_t m);

// Ids of all who hold the office that a plural title names; none if they are more than two.
[[nodiscard]] std::vector<std::string> holders_of_plural(const People& people,
                                                         const TitleMention& title);

// The first person who holds the office `model` of the state or body `of`; of another than the
// model's where `of` is empty. kNone if there is none.
[[nodiscard]] std::uint32_t counterpart_of(const People& people, const HeldOffice& model,
                                           const std::string& of);

}  // namespace diplograph
