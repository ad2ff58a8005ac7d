// Words around a verb or noun that tell whether what it names happens: "is expected to", "may",
// "did not", "the cancellation of".
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

struct StatusCues {
  bool negated = false;
  bool planned = false;
  bool possible = false;
  bool may = false;        // right before the verb: "may meet"
  bool condition = false;  // "if he met": possible, however the verb is conjugated
  bool denied = false;
  bool cancelled = false;
  bool ongoing = false;
  bool future = false;
  bool past = false;

  // Something is told of what happens besides what the verb's own form tells.
  [[nodiscard]] bool any() const {
    return negated || planned || possible || condition || denied || cancelled || future;
  }
};

// The cues of the clause around `trigger`: what stands right ahead of it, and the adjectives right
// behind it.
[[nodiscard]] StatusCues cues_around(const Reading& reading, const Match& trigger);

// The noun is told of as what else happened at: "during his visit", "after the talks". Whatever
// became of the other, this happened, unless it lies ahead.
[[nodiscard]] bool is_occasion(const Reading& reading, const Match& noun);

// "if the talks fail, Kenya will attack": the verb stands behind a clause of what must come first.
[[nodiscard]] bool answers_condition(const Reading& reading, const Match& verb);

// "is the first minister to visit": who is ranked by it has done it, or is at it.
[[nodiscard]] bool is_ranked(const Reading& reading, const Match& verb);

}  // namespace diplograph
