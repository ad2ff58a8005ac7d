// Who of an article is meant by a title without a name.
//
//   "the Russian minister"             -> the person who holds an office of minister of state:RUS
//   "the two foreign ministers"        -> those of the article who are foreign ministers
//   "his Turkish counterpart"          -> the person who holds the same office of state:TUR
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "resolve/people.hpp"

namespace diplograph {

// "head of the chamber", not "the official": many hold such an office, each of his own body.
[[nodiscard]] bool describes(const Text& text, const TitleMention& title);

// The person, as a place in People::persons, whom `title` at mention `m` means: of several holders
// the one named nearest; where the title leaves its state out, one whose title does so beside the
// name goes before others. What the article does not tell the lexicon may: who held the office on
// `day`. kNone if the article names no holder.
[[nodiscard]] std::uint32_t holder_of(const Reading& reading, const People& people,
                                      std::optional<Day> day, const TitleMention& title,
                                      std::uint32_t m);

// "the leaders of states (of the Gulf)": whom a plural title means that goes on behind its mention,
// with a noun that nobody knows or a region, the article does not tell elsewhere.
[[nodiscard]] bool is_of_others(const Reading& reading, std::uint32_t m, const TitleMention& title);

// Ids of all who hold the office that a plural title names; none if they are more than two.
[[nodiscard]] Ids holders_of_plural(const People& people, const TitleMention& title);

// The person named nearest to mention `m` who holds the office `model` of the state or body of
// `title`; of another than the model's where it tells none. kNone if there is none.
[[nodiscard]] std::uint32_t counterpart_of(const People& people, const HeldOffice& model,
                                           const TitleMention& title, std::uint32_t m);

}  // namespace diplograph
