// What a statement does, by the head of its content: "said that X must leave" asks for it.
//
// The cues are the pack's (cues.txt). One counts as the head of a noun phrase, or as the main
// predicate of a clause: nothing but a subject may stand ahead of it.
#pragma once

#include <cstdint>

#include "extract/content.hpp"
#include "extract/draft.hpp"
#include "extract/report.hpp"

namespace diplograph {

// The act of a statement whose verb tells none; `say` where no cue decides.
[[nodiscard]] ActReading read_act(const Reading& reading, const Content& content, ContentForm form);

// What a report tells by its opening: "that" opens a clause.
[[nodiscard]] ContentForm form_of(const Report& report);

// The same for the act: where subjects stand first, a clause may do without its "that".
//
//   "said Norway must pay"
[[nodiscard]] ContentForm told_form(const Text& text, const Match& verb, const Report& report);

// The act of what `verb` reports: its own, and that of its content behind a plain "said".
[[nodiscard]] ActReading act_of(const Reading& reading, const Match& verb, const Content& content,
                                ContentForm form);

}  // namespace diplograph
