#include "resolve/travellers.hpp"

#include <algorithm>

#include "resolve/acting_state.hpp"
#include "resolve/places.hpp"

namespace diplograph {
namespace {

// Nobody travels to his own land beside those who come there: "met Abbas in Ramallah".
void drop_hosts(const Known& known, Event& event) {
  const auto& common = known.reading.text.pack->common();
  const auto is_home = [&](const Participant& participant) {
    const auto state = state_for(known.people, participant.id);
    return participant.role == ParticipantRole::visitor && !state.empty() &&
           std::any_of(event.places.begin(), event.places.end(), [&](Id place) {
             if (place == state) return true;
             return lies_in(common, place, state);
           });
  };
  const auto at_home = std::count_if(event.participants.begin(), event.participants.end(), is_home);
  const auto visitors = std::count_if(
      event.participants.begin(), event.participants.end(),
      [](const Participant& participant) { return participant.role == ParticipantRole::visitor; });
  if (at_home < visitors) std::erase_if(event.participants, is_home);
}

// Nobody visits his own land or its capital: he is back, or another was meant.
bool is_homecoming(const Known& known, const Event& event) {
  const auto& common = known.reading.text.pack->common();
  return std::all_of(event.participants.begin(), event.participants.end(),
                     [&](const Participant& participant) {
                       const auto state = state_for(known.people, participant.id);
                       return !state.empty() &&
                              std::all_of(event.places.begin(), event.places.end(), [&](Id place) {
                                return place == state || common.state_of_capital(place) == state;
                              });
                     });
}

// "A met B during his visit to B's land": it is A's. False where nobody else is told.
bool take_other(const Known& known, const DraftEvent& draft, Event& event) {
  if (!draft.other_traveller) return false;
  const auto ids = known.subjects.actors_of(*draft.other_traveller);
  if (ids.size() != 1 || !ids.front().starts_with("person:")) return false;
  event.participants = {{std::string(ids.front()), ParticipantRole::visitor}};
  return !is_homecoming(known, event);
}

}  // namespace

bool settle_travellers(const Known& known, const DraftEvent& draft, Event& event) {
  drop_hosts(known, event);
  return !is_homecoming(known, event) || take_other(known, draft, event);
}

}  // namespace diplograph
