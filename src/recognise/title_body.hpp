// The body that an office is of, where marks or another sentence name it.
#pragma once

#include "recognise/title_parts.hpp"
#include "text/text.hpp"

namespace diplograph {

// "the spokesman in the name of "Fatah"", also behind a preposition that is written apart: a body
// in quotation marks.
[[nodiscard]] bool read_quoted_owner(const Text& text, TitleParts& parts);

// "of the alliance": a body that another sentence names. An adjective behind it makes another name
// of it: "of the Communist Party".
[[nodiscard]] bool read_body_kind(const Text& text, TitleParts& parts);

// "said the spokesman to the agency X": the medium of `mention` is whom a spokesman talks to.
[[nodiscard]] bool is_told_medium(const Text& text, const Mention& mention,
                                  const TitleParts& parts);

}  // namespace diplograph
