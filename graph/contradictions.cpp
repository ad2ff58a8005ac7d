// Events that one source denies and another tells: by type, parties, days and places, as reports of
// one event are compared, but for the status.
#include <map>

#include "graph/merge_steps.hpp"
#include "graph/told.hpp"

namespace diplograph {
namespace {

struct Sides {
  std::vector<std::string> parties;  // sorted
  const MergedEvent* event = nullptr;
};

Sides sides_of(const MergedEvent& event) {
  return {parties_of(event.type, event.participants), &event};
}

bool on_the_same_days(const MergedEvent& left, const MergedEvent& right) {
  const auto& one = left.facts.date;
  const auto& other = right.facts.date;
  if (!one || !other || !one->from || !one->to || !other->from || !other->to) return false;
  return *one->from <= *other->to && *other->from <= *one->to;
}

bool is_denied(const MergedEvent& event) { return event.facts.status == Status::denied; }

bool contradict(const Sides& denied, const Sides& told, const Upward& standing,
                const Upward& location) {
  if (!on_the_same_days(*denied.event, *told.event)) return false;
  const Likeness like = likeness(denied.parties, told.parties, standing);
  if (!like.enough()) return false;
  // With one party in common it may be another meeting; a visit is its visitor's.
  if (like.matched() < 2 && !telling_role(denied.event->type)) return false;
  return place_fit(denied.event->places, told.event->places, location) != PlaceFit::contradict;
}

}  // namespace

void tie_contradictions(const std::vector<MergedEvent>& events, const Upward& standing,
                        const Upward& location, Parts& parts) {
  std::vector<Sides> denials;
  std::map<EventType, bool> denied_types;
  for (const MergedEvent& event : events) {
    if (!is_denied(event)) continue;
    denials.push_back(sides_of(event));
    denied_types[event.type] = true;
  }
  for (const MergedEvent& event : events) {
    const bool stands = !is_denied(event) && event.facts.status != Status::cancelled;
    if (!stands || !denied_types.contains(event.type)) continue;
    const Sides told = sides_of(event);
    for (const Sides& denied : denials) {
      if (denied.event->type != event.type) continue;
      if (!contradict(denied, told, standing, location)) continue;
      parts.tie(denied.event->id, event.id, EdgeKind::contradicts);
    }
  }
}

}  // namespace diplograph
