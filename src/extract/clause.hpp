// Who stands where around a verb or a verbal noun: the arguments of a trigger.
//
// From the trigger to the end of its clause the actors are read in order, each with what introduces
// it: nothing (subject, then object), a preposition, "between", or a list that goes on. Ahead of a
// verb the subject is taken where a clause begins with it. A clause ends at a stop, at a quotation,
// at "that", at the next finite verb. Places behind the topic of the talks are the topic's, not the
// event's.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/reading.hpp"
#include "pack/slot.hpp"

namespace diplograph {

// A run of coordinated mentions in one slot.
struct Argument {
  Slot slot = Slot::none;
  std::vector<std::uint32_t> mentions;
  bool topic = false;        // behind a plain noun: part of what was talked about
  bool behind_noun = false;  // its preposition stands behind a plain noun: "relations with"
  bool delegation = false;   // "the Russian side": a state that people stand for
};

struct Clause {
  std::uint32_t first = 0;  // tokens that belong to it
  std::uint32_t last = 0;
  std::vector<Argument> arguments;
  bool has_subject = false;
  bool gathered = false;   // "a meeting that brought together": beside whoever held it
  bool has_other = false;  // "with": the other side is told, if only as "officials"

  [[nodiscard]] const Argument* find(Slot slot) const {
    for (const auto& argument : arguments) {
      if (argument.slot == slot) return &argument;
    }
    return nullptr;
  }
};

// The clause of a finite verb, participle or noun `trigger`. `carries`: the nouns that the trigger
// needs are part of it, no topic: "imposed sanctions on", "expelled Norwegian diplomats" (nisba).
[[nodiscard]] Clause read_clause(const Reading& reading, const Match& trigger,
                                 bool carries = false);

}  // namespace diplograph
