// What carries out a deed that a verbal noun names: "announced the dismissal of", "after the
// signing of".
#pragma once

#include <optional>

#include "extract/reading.hpp"

namespace diplograph {

struct Carrier {
  const Match* verb = nullptr;  // nullptr: the noun dates something else, "since the signing of"
  bool passive = false;         // "was signed": the verb has no subject that acts
  bool direct = true;           // no other noun of a deed between: "approved the agreement"
};

// Nothing where the noun is only talked about. Between a carrier and its noun stand actors, dates,
// adverbs, the prepositions that verbs take, decrees and other nouns of deeds.
[[nodiscard]] std::optional<Carrier> carrier_of(const Reading& reading, const Match& noun);

}  // namespace diplograph
