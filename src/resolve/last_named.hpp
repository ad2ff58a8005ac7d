// What a text has named last before a place in it.
//
//   "France and Egypt ... the two countries"           -> state:FRA, state:EGY
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/people.hpp"

namespace diplograph {

// The two entities of a kind ("state:", "person:") named last before mention `m` that differ, in
// the order of the text; empty if there are not two.
[[nodiscard]] Ids last_two(const Reading& reading, const People& people, std::uint32_t m,
                           std::string_view prefix);

// "talks between A and B ... the two sides": the two that "between" joins in the sentence of
// mention `m` or the one before it; empty if there are not two.
[[nodiscard]] Ids two_between(const Reading& reading, const People& people, std::uint32_t m);

// "the two sides": the two states whose people or envoys act in the sentence of mention `m` and the
// one before it; empty if there are not two.
[[nodiscard]] Ids two_represented(const Reading& reading, const People& people, std::uint32_t m);

// "the two countries": the two states named last, but where one of them is only spoken of ("the
// French minister discussed Sudan with the Egyptian minister") those that are represented.
[[nodiscard]] Ids two_states(const Reading& reading, const People& people, std::uint32_t m);

// "India and Pakistan exchanged fire. Paris urged the two sides": the state that speaks to them is
// none of them, nor is one that speaks of them right behind a sentence that names two others; empty
// if no state speaks so, or if there are not two.
[[nodiscard]] Ids two_others(const Reading& reading, const People& people, std::uint32_t m);

// "the two ministers": the two persons named last before mention `m` who hold such an office, but
// for whoever stands right before it and acts upon them; empty if there are not two.
[[nodiscard]] Ids last_holders(const Reading& reading, const People& people, std::uint32_t m,
                               Role role);

// "the French envoy", whom no title calls so: the only minister or aide of the state of the title
// whom the sentences before mention `m` name; kNone if there are more, or none.
[[nodiscard]] std::uint32_t only_one_sent(const Reading& reading, const People& people,
                                          std::uint32_t m, const TitleMention& title);

// "the leaders", "the foreign ministers": those whom the nearest sentence before mention `m` names,
// if two or three of them may hold such an office.
[[nodiscard]] Ids last_leaders(const Reading& reading, const People& people, std::uint32_t m,
                               Role role);

}  // namespace diplograph
