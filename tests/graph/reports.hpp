// Reports of meetings in the same little world, for the tests of the merger.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/make.hpp"

namespace diplograph::made {

inline const KnownWorld known{{{"place:moscow", "state:RUS", EdgeKind::located_in},
                               {"place:kremlin", "place:moscow", EdgeKind::located_in},
                               {"place:beijing", "state:CHN", EdgeKind::located_in},
                               {"org:CHN.mfa", "state:CHN", EdgeKind::body_of}}};

struct Report {
  Status status;
  std::optional<Date> date;
  std::vector<std::string> who;
  std::vector<std::string> places;
  std::string published;
  std::optional<Mode> mode = std::nullopt;
  EventType type = EventType::meeting;
  std::string rule = "ar.meet.verb";
};

// An article that tells of it and of the offices of the two ministers.
inline Record told(const std::string& name, const Report& report) {
  Record record = article(name, report.published, "Paper " + name);
  office(record, "person:wang-yi", Role::foreign_minister, "state:CHN", "minister");
  office(record, "person:lavrov", Role::foreign_minister, "state:RUS", "minister");
  Event& told = event(record, report.type, report.status, report.date, report.who, report.places);
  told.mode = report.mode;
  for (Evidence& one : told.evidence) one.rule = report.rule;
  return record;
}

inline const std::vector<std::string> both{"person:lavrov", "person:wang-yi"};
inline const Report base{Status::occurred, on("2031-03-05"), both, {}, "2031-03-06", Mode::talks};

}  // namespace diplograph::made
