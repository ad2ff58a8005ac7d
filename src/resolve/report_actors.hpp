// Who takes part in the reports of an article, by number: reports are compared often, and the
// states of participants are looked up once.
#pragma once

#include <cstdint>
#include <vector>

#include "model/record.hpp"
#include "resolve/people.hpp"

namespace diplograph {

struct ReportActor {
  std::uint32_t id = 0;
  std::uint32_t state = 0;  // that it acts for; 0 if nothing tells
  bool side = false;        // a state or its foreign ministry: may stand for its people
};
using ReportActors = std::vector<ReportActor>;

class ActorNumbers {
 public:
  explicit ActorNumbers(const People& people) : people_(people) {}
  // The participants of `event`, in their order; views their ids.
  [[nodiscard]] ReportActors actors_of(const Event& event);

 private:
  const People& people_;
  IdNumbers numbers_;
};

// One actor, or a side and one who acts for its state.
[[nodiscard]] bool same_actor(const ReportActor& a, const ReportActor& b);

// Each participant of the smaller list is one of the larger. A state stands for its person where
// both reports name as many.
[[nodiscard]] bool compatible_actors(const ReportActors& a, const ReportActors& b);

}  // namespace diplograph
