#include "resolve/report_actors.hpp"

#include <algorithm>

#include "resolve/acting_state.hpp"

namespace diplograph {
namespace {

bool is_side(Id id) {
  return id.starts_with("state:") || (id.starts_with("org:") && id.ends_with(".mfa"));
}

}  // namespace

ReportActors ActorNumbers::actors_of(const Event& event) {
  ReportActors all;
  all.reserve(event.participants.size());
  for (const auto& participant : event.participants) {
    const auto state = state_for(people_, participant.id);
    all.push_back({numbers_.number_of(participant.id) + 1,
                   state.empty() ? 0 : numbers_.number_of(state) + 1, is_side(participant.id)});
  }
  return all;
}

bool same_actor(const ReportActor& a, const ReportActor& b) {
  return a.id == b.id || ((a.side || b.side) && a.state == b.state && a.state != 0);
}

bool compatible_actors(const ReportActors& a, const ReportActors& b) {
  const auto& small = a.size() <= b.size() ? a : b;
  const auto& large = a.size() <= b.size() ? b : a;
  const bool as_many = small.size() == large.size();
  return std::all_of(small.begin(), small.end(), [&](const ReportActor& one) {
    return std::any_of(large.begin(), large.end(), [&](const ReportActor& other) {
      return one.id == other.id || (as_many && same_actor(one, other));
    });
  });
}

}  // namespace diplograph
