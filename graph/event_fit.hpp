// Whether a report tells of the event of a group, and how well it fits. For same_event.cpp.
#pragma once

#include <optional>

#include "graph/event_group.hpp"
#include "graph/upward.hpp"

namespace diplograph {

constexpr int longest_short_range = 10;  // days; a longer date is vague

// How well a dated report fits a dated group, or nothing. REQUIRES: told.range.
[[nodiscard]] std::optional<int> fit_dated(const Told& told, const Group& group,
                                           const Upward& standing, const Upward& location);

// Whether a report without a date can mean the event of a group that has the same parties. The
// less else ties them (a place, like words, two persons who meet), the nearer they must have been
// published to each other or to the day of the event.
[[nodiscard]] bool fits_undated(const Told& told, const Group& group, const Upward& location);

}  // namespace diplograph
