// Titles that several people bear, whose states and names follow in pairs or in two rows.
//
//   "the two presidents, the Russian Vladimir Putin and the American Donald Trump"
//   "the foreign ministers of Saudi Arabia and Iran, Faisal bin Farhan and Hossein
//   Amir-Abdollahian"
//
// Each is two mentions, each with the title of its own state; states without a name stand for their
// minister.
#pragma once

#include <cstdint>
#include <vector>

#include "recognise/honorifics.hpp"
#include "recognise/mention.hpp"
#include "recognise/titles.hpp"

namespace diplograph {

// Reads what follows `phrase`, which is dual, and adds one mention a bearer (one for the whole
// phrase where no state follows), with the states as inner ones. Returns the token behind them.
[[nodiscard]] std::uint32_t read_dual(const Stretch& stretch, TitlePhrase phrase,
                                      std::vector<Mention>& mentions);

}  // namespace diplograph
