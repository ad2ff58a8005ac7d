// Whom the form of a verb can mean, where the language inflects its verbs for their subjects.
//
//   "(he) said": a man     "(she) said": a woman or a body     "(they) said": several
#pragma once

#include "extract/draft.hpp"

namespace diplograph {

[[nodiscard]] Ref::Who who_agrees(const Text& text, const Match& verb);

// Whether the mention behind a verb of that form may be its subject: "(he) blamed the ministry"
// has the ministry for its object, where the ministry's word is feminine.
[[nodiscard]] bool may_agree(const Text& text, const Mention& mention, Ref::Who verb);

}  // namespace diplograph
