// Whether what a clause tells happened, goes on, is planned or possible, was denied or called off.
#pragma once

#include <cstdint>

#include "extract/reading.hpp"
#include "model/vocabulary.hpp"

namespace diplograph {

// Of the event whose trigger stands at tokens [first, last) with these features and proclitics.
// `headline`: present tense there tells what has happened.
[[nodiscard]] Status status_of(const Reading& reading, const Match& trigger, bool headline);

}  // namespace diplograph
