// "Two calls from A and B": as many events as there are whom somebody met apart from each other.
#pragma once

#include <vector>

#include "resolve/facts.hpp"

namespace diplograph {

// The report itself where the draft tells of nobody met apart, or of one alone.
[[nodiscard]] std::vector<EventReport> one_by_one(const Known& known, const DraftEvent& draft,
                                                  EventReport report);

}  // namespace diplograph
