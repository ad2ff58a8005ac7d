// What a statement does, by the head of its content: "said that X must leave" asks for it.
//
// The cues are the pack's (cues.txt). One counts as the head of a noun phrase, or as the main
// predicate of a clause: nothing but a subject may stand ahead of it.
#pragma once

#include <cstdint>

#include "extract/content.hpp"
#include "extract/draft.hpp"

namespace diplograph {

// The act of a statement whose verb tells none; `say` where no cue decides.
[[nodiscard]] ActReading read_act(const Reading& reading, const Content& content, ContentForm form);

// The act of what `verb` reports: its own, and that of its content behind a plain "said".
[[nodiscard]] ActReading act_of(const Reading& reading, const Match& verb, const Content& content,
                                ContentForm form);

}  // namespace diplograph
