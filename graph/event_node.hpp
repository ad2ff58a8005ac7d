// What the reports of one event say together. For merge.cpp.
#pragma once

#include <string>
#include <vector>

#include "graph/elements.hpp"
#include "graph/same_event.hpp"

namespace diplograph {

struct MergedEvent {
  std::string id;  // the smallest of the reports'
  EventType type = EventType::meeting;
  EventFacts facts;
  std::vector<Participant> participants;  // sorted
  std::vector<std::string> places;        // sorted
};

// `tellings` as same_events gives them: at least one, the most exact first.
//   status: of the report published last; mode and codes: the ones told most often
//   date: the narrowest on which the reports agree; a visit keeps the days that it takes
//   participants: all, but no state where a report names who acted for it
[[nodiscard]] MergedEvent merge_event(const std::vector<Telling>& tellings, const Upward& standing);

// Who is counted as the source of an article: the agency it relays, its publisher, or itself.
[[nodiscard]] std::string source_of(const Record& article);

}  // namespace diplograph
