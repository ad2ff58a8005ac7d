// Whether what a clause tells happened, goes on, is planned or possible, was denied or called off.
#pragma once

#include <cstdint>

#include "extract/reading.hpp"
#include "model/vocabulary.hpp"

namespace diplograph {

// Of the event that `trigger` tells. `governor`: the verb that an event noun leans on, else the
// trigger itself. `headline`: present tense there tells what has happened.
[[nodiscard]] Status status_of(const Reading& reading, const Match& trigger, const Match& governor,
                               bool headline);

// Something besides its tense tells the status of the finite verb: "will", "may", "did not".
[[nodiscard]] bool has_cue(const Reading& reading, const Match& verb);

// "arrived to meet": a verb behind "to" as a word of its own.
[[nodiscard]] bool is_infinitive(const Text& text, const Match& verb);

// What nobody has said yet: "is expected to say", "will announce", "did not say".
[[nodiscard]] bool is_unsaid(const Reading& reading, const Match& verb);

}  // namespace diplograph
