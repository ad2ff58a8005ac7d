#include "resolve/one_by_one.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace diplograph {

std::vector<EventReport> one_by_one(const Known& known, const DraftEvent& draft,
                                    EventReport report) {
  const auto takes_part = [&](const std::string& id) {
    const auto& all = report.event.participants;
    return std::any_of(all.begin(), all.end(),
                       [&](const Participant& participant) { return participant.id == id; });
  };
  std::vector<std::string> met;
  for (const auto mention : draft.one_by_one) {
    for (auto& id : known.subjects.actors_of(Ref::of(mention))) {
      const bool is_new = std::find(met.begin(), met.end(), id) == met.end();
      if (is_new && takes_part(id)) met.push_back(std::move(id));
    }
  }
  if (met.size() < 2 || met.size() == report.event.participants.size()) return {std::move(report)};
  std::vector<EventReport> reports(met.size(), report);
  for (std::size_t i = 0; i < met.size(); ++i) {
    std::erase_if(reports[i].event.participants, [&](const Participant& participant) {
      return participant.id != met[i] &&
             std::find(met.begin(), met.end(), participant.id) != met.end();
    });
  }
  return reports;
}

}  // namespace diplograph
