#include "resolve/host_land.hpp"

#include "recognise/words.hpp"
#include "resolve/acting_state.hpp"

namespace diplograph {
namespace {

// "visit", "pay a visit": not "left for his country", which may be the traveller's own.
bool is_visit(const Text& text, const DraftEvent& draft) {
  return draft.rule->type == EventType::visit &&
         longest_match(text, draft.trigger_first, TermClass::event, [&](const Match& match) {
           return text.term(match).has("sense", "visit");
         }) != nullptr;
}

}  // namespace

Id host_land(const Known& known, const DraftEvent& draft, std::uint32_t m) {
  const auto& reading = known.reading;
  if (reading.mentions[m].kind != MentionKind::own_state || !is_visit(reading.text, draft))
    return {};
  Ids homes;
  for (const auto& participant : draft.participants) {
    for (const auto& id : known.subjects.actors_of(participant.ref))
      add_id(state_for(known.people, id), homes);
  }
  const auto sentence = reading.sentence_of[reading.mentions[m].first];
  for (auto other = m; other > 0; --other) {
    const auto& mention = reading.mentions[other - 1];
    if (reading.sentence_of[mention.first] != sentence) break;
    if (mention.inner) continue;
    for (const auto& id : known.people.ids_of[other - 1]) {
      const auto land = id.starts_with("person:") ? state_for(known.people, id) : Id();
      if (!land.empty() && !homes.contains(land)) return land;
    }
  }
  return {};
}

}  // namespace diplograph
