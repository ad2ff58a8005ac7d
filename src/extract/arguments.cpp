#include "extract/arguments.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "extract/governor.hpp"

namespace diplograph {
namespace {

bool is_location(MentionKind kind) {
  return kind == MentionKind::place || kind == MentionKind::capital || kind == MentionKind::state ||
         kind == MentionKind::own_state;
}

bool can_play(ParticipantRole role, const Mention& mention) {
  if (role == ParticipantRole::visitor) return mention.kind != MentionKind::organization;
  if (role == ParticipantRole::appointee) return mention.has_name();
  return true;
}

// "at the Salam palace", "in Doha": where a meeting or a signing took place, whatever else the
// preposition means.
bool is_scene(const DraftEvent& event, const Argument& argument, const Mention& mention) {
  if (event.rule->type == EventType::visit || event.rule->use_of(U"in") == nullptr ||
      argument.topic)
    return false;
  const bool place = mention.kind == MentionKind::place || mention.kind == MentionKind::capital;
  return place && (argument.slot == U"in" || argument.slot == U"bi");
}

void widen(DraftEvent& event, const Mention& mention) {
  event.first = std::min(event.first, mention.first);
  event.last = std::max(event.last, mention.last);
}

}  // namespace

bool add_arguments(const Reading& reading, const Clause& clause, DraftEvent& event) {
  std::set<std::u32string> slots;
  for (const auto& argument : clause.arguments) {
    const auto* use = event.rule->use_of(argument.slot);
    for (const auto m : argument.mentions) {
      const auto& mention = reading.mentions[m];
      if (is_scene(event, argument, mention)) {
        event.places.push_back(m);
        widen(event, mention);
        continue;
      }
      if (use == nullptr ||
          (argument.topic && argument.slot != U"with" && argument.slot != U"between"))
        continue;
      if (use->destination && is_people(mention.kind)) {
        event.participants.push_back(
            {Ref::of(m), ParticipantRole::visitor});  // "a visit of the president to"
        if (event.subject == kNone) event.subject = m;
      } else if (use->place || use->destination) {
        if (!is_location(mention.kind)) continue;
        if (use->place && mention.kind == MentionKind::state && argument.topic) continue;
        event.places.push_back(m);
      } else {
        // A visit's bare place is its destination: "intends to visit Rabat".
        if (use->people_only && event.rule->type == EventType::visit && is_location(mention.kind)) {
          event.places.push_back(m);
          widen(event, mention);
          continue;
        }
        if (use->people_only && !is_people(mention.kind)) continue;
        if (mention.kind == MentionKind::place || !can_play(use->role, mention)) continue;
        event.participants.push_back({Ref::of(m), use->role});
        if (use->role == ParticipantRole::visitor && event.subject == kNone) event.subject = m;
        slots.insert(argument.slot);
      }
      widen(event, mention);
    }
  }
  const bool complete = slots.contains(U"between") || slots.contains(U"nisba") ||
                        slots.contains(U"subject") ||
                        (slots.contains(U"object") && slots.contains(U"with"));
  event.abstract = slots.size() == 1 && slots.contains(U"nisba");
  return complete && event.participants.size() > 1;
}

// "was held in Nairobi": the verb's place is the noun's.
void add_scene(const Reading& reading, const Clause& clause, DraftEvent& event) {
  for (const auto& argument : clause.arguments) {
    for (const auto m : argument.mentions) {
      if (is_scene(event, argument, reading.mentions[m])) event.places.push_back(m);
    }
  }
}

std::size_t count_actors(const Reading& reading, const DraftEvent& event) {
  std::size_t count = 0;
  for (const auto& participant : event.participants) {
    ++count;
    if (participant.ref.kind != Ref::Kind::mention) continue;
    const auto& mention = reading.mentions[participant.ref.mention];
    const bool pair = mention.kind == MentionKind::both_sides ||
                      mention.kind == MentionKind::both_states ||
                      (mention.kind == MentionKind::title && !mention.titles.empty() &&
                       mention.titles.back().plural);
    if (pair) ++count;
  }
  return count;
}

}  // namespace diplograph
