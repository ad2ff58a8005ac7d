// Reports taken for one event so far, and whether another one goes with them. For same_event.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/told.hpp"

namespace diplograph {

struct Group {
  std::vector<const Told*> members;
  std::vector<std::string> parties;
  std::vector<std::string> places;
  std::optional<DayRange> range;
  std::vector<std::string> filed;  // parties and those they act for, under which it is found
  std::vector<std::string> party_keys;

  [[nodiscard]] const Told& first() const { return *members.front(); }
};

// The greater set, sorted, of two.
void unite(std::vector<std::string>& into, const std::vector<std::string>& more);

// Whether what a report says goes with what the others say. Where one is `sure` of the rest, modes
// may differ more.
[[nodiscard]] bool modes_go(const Told& told, const Group& group, bool sure);
// Whether they tell of the same part of a visit: its talks, a welcome, a farewell.
[[nodiscard]] bool parts_go(const Told& told, const Group& group);
[[nodiscard]] bool courses_go(const Told& told, const Group& group);
[[nodiscard]] bool same_course(const Told& told, const Group& group);
[[nodiscard]] bool same_words(const Told& told, const Group& group);
// Whether a sentence of the report and one of another have at least half of their words in common,
// or so many of a hundred.
[[nodiscard]] bool like_words(const Told& told, const Group& group, std::size_t of_a_hundred = 50);
[[nodiscard]] bool same_roles(const Told& told, const Group& group);
// An article that tells of two events means two, unless they agree in all that it says.
[[nodiscard]] bool article_allows(const Told& told, const Group& group);
// Of two lists of participants of which each names somebody whom the other does not: whether the
// principals of a report are among the others', or theirs among its own. Many who attend attend
// what others do on that day too.
[[nodiscard]] bool principals_go(const Told& told, const Group& group, const Upward& standing);
// Of meetings: whether a report may be of one with each report of the group, for a list of all whom
// a man met may hold several meetings. Two who meet and attend a session
// of a body on that day meet twice. A call has two ends, and few at each.
[[nodiscard]] bool parties_go(const Told& told, const Group& group, const Upward& standing);
// Whether a report of unknown date, published when it was, can mean an event of that date: where
// it happened, at most so many days before; where it is planned, ahead.
[[nodiscard]] bool published_near(const Told& told, const DayRange& range, int after, int ahead);
[[nodiscard]] bool told_in_the_same_days(const Told& told, const Group& group, int apart);

}  // namespace diplograph
