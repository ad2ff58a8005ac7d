#include "resolve/one_by_one.hpp"

#include <algorithm>
#include <utility>

namespace diplograph {

std::vector<EventReport> one_by_one(const Known& known, const DraftEvent& draft,
                                    EventReport report) {
  const auto takes_part = [&](Id id) {
    const auto& all = report.event.participants;
    return std::any_of(all.begin(), all.end(),
                       [&](const Participant& participant) { return participant.id == id; });
  };
  Ids met;
  for (const auto mention : draft.one_by_one) {
    for (const auto id : known.subjects.actors_of(Ref::of(mention))) {
      if (takes_part(id)) add_id(id, met);
    }
  }
  std::vector<EventReport> reports;
  if (met.size() < 2 || met.size() == report.event.participants.size()) {
    reports.push_back(std::move(report));
    return reports;
  }
  reports.assign(met.size(), report);
  auto one = reports.begin();
  for (const auto id : met) {
    std::erase_if((one++)->event.participants, [&](const Participant& participant) {
      return participant.id != id && met.contains(participant.id);
    });
  }
  return reports;
}

}  // namespace diplograph
