// Which reports tell of the same event.
//
// Two reports do if their types are equal, their dates overlap, their places do not contradict each
// other, enough of their participants are the same (a state may stand for its minister), their
// modes do not differ and their statuses go together. A report without a date joins the one event
// with the same participants that it can mean, or none. Where in doubt, events stay apart. What
// somebody decided of two reports holds before all of this.
//
// The answer is a function of the set of reports: they are taken in one order of their own (exact
// dates first, then those who name more participants), so the order given changes nothing. Reports
// are looked up by type, participant and date; the cost is near linear in their number.
#pragma once

#include <vector>

#include "graph/decisions.hpp"
#include "graph/upward.hpp"
#include "model/record.hpp"

namespace diplograph {

// One report of an event; both are alive as long as the answer is used.
struct Telling {
  const Record* article = nullptr;
  const Event* event = nullptr;
};

// The tellings of each event, the most exact first. REQUIRES: each event told has participants in
// `event->participants`; one without any is an event of its own.
[[nodiscard]] std::vector<std::vector<Telling>> same_events(const std::vector<Telling>& tellings,
                                                            const Upward& standing,
                                                            const Upward& location,
                                                            const std::vector<Decision>& decisions);

}  // namespace diplograph
