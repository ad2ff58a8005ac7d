#include "extract/event_actors.hpp"

#include <algorithm>

#include "extract/governor.hpp"

namespace diplograph {

bool names_other_side(const Reading& reading, const Clause& clause) {
  return std::any_of(
      clause.arguments.begin(), clause.arguments.end(), [&](const Argument& argument) {
        const auto slot = argument.slot;
        if (slot == Slot::object) return true;
        return (slot == Slot::with || slot == Slot::instrumental || slot == Slot::by) &&
               is_people(reading.mentions[argument.mentions.front()].kind);
      });
}

bool names_one_side(const Clause& clause, const DraftEvent& event) {
  if (event.rule->type != EventType::meeting || event.participants.empty()) return false;
  return std::all_of(
      event.participants.begin(), event.participants.end(), [&](const DraftParticipant& one) {
        return std::any_of(
            clause.arguments.begin(), clause.arguments.end(), [&](const Argument& argument) {
              return (argument.slot == Slot::with || argument.slot == Slot::instrumental) &&
                     std::find(argument.mentions.begin(), argument.mentions.end(),
                               one.ref.mention) != argument.mentions.end();
            });
      });
}

bool takes_part(const DraftEvent& event, std::uint32_t m) {
  return std::ranges::any_of(event.participants, [m](const DraftParticipant& one) {
    return one.ref.kind == Ref::Kind::mention && one.ref.mention == m;
  });
}

const Argument* subject_behind(const Reading& reading, const Clause& clause, const Match& verb,
                               const DraftEvent& event) {
  const auto* subject = clause.find(Slot::subject);
  if (subject == nullptr || reading.mentions[subject->mentions.front()].first > verb.first ||
      !takes_part(event, subject->mentions.front()))
    return subject;
  const auto* object = clause.find(Slot::object);
  return object != nullptr && is_people(reading.mentions[object->mentions.front()].kind) ? object
                                                                                         : subject;
}

std::size_t count_actors(const Reading& reading, const DraftEvent& event) {
  auto count = event.participants.size();
  for (const auto& participant : event.participants) {
    if (participant.ref.kind != Ref::Kind::mention) {
      if (participant.ref.who == Ref::Who::pair) ++count;
      continue;
    }
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
