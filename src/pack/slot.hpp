// What a clause may put an actor into: the closed list that the senses of prepositions, the slots
// of rules/events.json and the code that reads clauses share.
//
//   slot_of("with");  // Slot::with
//   slot_of("wiht");  // nullopt: the pack that says so is refused
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace diplograph {

enum class Slot : std::uint8_t {
  none,
  // By its place in the clause.
  subject,
  object,
  genitive,   // behind another actor, with nothing between: "the minister of X"
  nisba,      // a state's adjective right behind a noun
  other,      // of somebody or something else than the trigger
  presence,   // behind "in the presence of"
  sidelines,  // behind "on the sidelines of"
  within,     // inside the title of the object
  // By the preposition before it.
  about,
  after,
  against,
  as,
  aside,
  at,
  because,
  before,
  behalf,
  between,
  by,
  dative,  // one preposition for "to", "for" and "of"
  despite,
  during,
  for_,
  from,
  in,
  instead,
  instrumental,  // one preposition for "by", "with" and "in"
  like,
  near,
  of,
  on,
  since,
  to,
  until,
  via,
  with,
  without
};

// The slot that packs name so, or nullopt; no pack names Slot::none.
[[nodiscard]] std::optional<Slot> slot_of(std::string_view name);
// The same; throws Error(pack) naming `place` where there is none.
[[nodiscard]] Slot read_slot(std::string_view name, const std::string& place);

}  // namespace diplograph
