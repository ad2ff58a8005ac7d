// Whose officer a name is, told behind it: "President Karl Lund of Finland", "Karl Lund of NATO".
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "recognise/honorifics.hpp"
#include "recognise/mention.hpp"

namespace diplograph {

// "of Finland", "of the United Nations": the state or body that "of" at `token` ties to the name
// before it; nothing in "of Finland's plans".
[[nodiscard]] std::optional<Mention> land_behind_name(const Stretch& stretch, std::uint32_t token);

// The same where it is a state.
[[nodiscard]] std::optional<Mention> state_behind_name(const Stretch& stretch, std::uint32_t token);

// Stretches the person's mention over such an owner behind it, which is added to `mentions` as a
// part of it; a title before the name that tells no state is of that one. Only where owners stand
// first.
void read_land_of_name(const Stretch& stretch, Mention& mention, std::vector<Mention>& mentions);

}  // namespace diplograph
