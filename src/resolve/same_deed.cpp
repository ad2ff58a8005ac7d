#include "resolve/same_deed.hpp"

#include <algorithm>
#include <string_view>

namespace diplograph {
namespace {

bool leaves_office(const Event& event) {
  return event.mode == Mode::resigned || event.mode == Mode::dismissed;
}

bool plays(const Event& event, std::string_view id, ParticipantRole role) {
  return std::any_of(event.participants.begin(), event.participants.end(),
                     [&](const Participant& one) { return one.role == role && one.id == id; });
}

// Somebody acts in the one who suffers in the other.
bool is_turned_round(const Event& a, const Event& b) {
  return std::any_of(a.participants.begin(), a.participants.end(), [&](const Participant& one) {
    return one.role == ParticipantRole::actor && plays(b, one.id, ParticipantRole::recipient) &&
           !plays(b, one.id, ParticipantRole::actor);
  });
}

}  // namespace

bool same_change(const Event& a, const Event& b) {
  if (a.type != EventType::appointment) return true;
  if (a.mode && b.mode && leaves_office(a) != leaves_office(b)) return false;
  return std::any_of(a.participants.begin(), a.participants.end(), [&](const Participant& one) {
    return one.role == ParticipantRole::appointee && plays(b, one.id, ParticipantRole::appointee);
  });
}

bool same_deed(const Event& a, const Event& b) {
  if (a.type != EventType::action) return true;
  // A summons and the note that is handed over then are one protest.
  const bool protest = a.plover == Plover::PROTEST;
  if (!protest && a.cameo && b.cameo && a.cameo != b.cameo) return false;
  return !is_turned_round(a, b) && !is_turned_round(b, a);
}

}  // namespace diplograph
