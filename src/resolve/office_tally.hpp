// What the states and offices of an article come to, counted once for all the offices whose state
// is asked for.
//
//   OfficeTally tally(reading, people);
//   tally.held_by_another(person, Role::president, "state:KEN")   // who else is president of Kenya
#pragma once

#include <cstdint>
#include <map>
#include <utility>

#include "resolve/people.hpp"

namespace diplograph {

// How often states are named.
using StateCounts = std::map<Id, int>;

// The mentions [first, last) of a sentence.
struct MentionRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

// Those that begin at tokens [first, last).
[[nodiscard]] MentionRange mentions_within(const std::vector<Mention>& mentions,
                                           std::uint32_t first, std::uint32_t last);
// Those of the sentence in which the office stands.
[[nodiscard]] MentionRange mentions_beside(const Reading& reading, const HeldOffice& office);

class OfficeTally {
 public:
  // One walk over mentions and persons. `people` outlives this and keeps its persons where they
  // are.
  OfficeTally(const Reading& reading, const People& people);

  // An office whose state has been found.
  void add(const Person& person, const HeldOffice& office);

  // Of all mentions; and the state that is named first, "" if none is.
  [[nodiscard]] const StateCounts& states() const { return states_; }
  [[nodiscard]] Id first_state() const { return first_state_; }

  // Somebody else has that office of `of`, or any; a title of somebody else tells it.
  [[nodiscard]] bool held_by_another(const Person& person, Role role, Id of) const;
  [[nodiscard]] bool served_by_another(const Person& person, Id of) const;
  [[nodiscard]] bool told_of_another(const Person& person, Id of) const;

 private:
  // Who: the first, and whether there are others.
  struct Bearers {
    Id first;
    bool several = false;

    void add(Id id);
    [[nodiscard]] bool has_other_than(Id id) const;
  };
  using BearersOf = std::map<Id, Bearers>;

  [[nodiscard]] static bool has_other(const BearersOf& all, const Person& person, Id of);

  StateCounts states_;
  Id first_state_;
  std::map<std::pair<Role, Id>, Bearers> held_;
  BearersOf served_;
  BearersOf told_;
};

}  // namespace diplograph
