// Delegations and officials of a state who stand ahead of their verb.
//
//   "a senior Chinese delegation arrived in Paris", "the French and German negotiators will go to"
#pragma once

#include <cstdint>
#include <vector>

#include "extract/reading.hpp"

namespace diplograph {

// The adjectives of the states for which those ahead of the verb at `token` stand, where a clause
// begins with them: mentions; empty if none do.
[[nodiscard]] std::vector<std::uint32_t> delegation_ahead(const Reading& reading,
                                                          std::uint32_t token);

// "officials from Nepal": people ahead of the preposition at `token` who stand for the state named
// right behind it.
[[nodiscard]] bool stand_for_state_behind(const Reading& reading, const Match& preposition);

}  // namespace diplograph
