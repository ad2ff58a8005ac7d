// A sentence that opens with somebody whom no lexicon and no title makes an actor: "the head of the
// chamber, Roman Frolov, said". What its verbs tell is nobody's else.
#pragma once

#include <cstdint>

#include "extract/reading.hpp"

namespace diplograph {

// The sentence of `verb` opens with a plain noun or an unknown name, ahead of it: "(had) the head
// of the chamber expected", "Ed Harris, chairman of the committee, says". Only where verbs come
// first, so that a noun ahead of all verbs is what the sentence is about.
[[nodiscard]] bool opens_unnamed(const Reading& reading, std::uint32_t verb);

// Who a sentence that opens with the title at mention `title` is about, ahead of token `end`: "the
// head of the chamber, Roman Frolov, had": the name between commas, else the title; kNone where
// somebody else is named between them.
[[nodiscard]] std::uint32_t bearer_behind(const Reading& reading, std::uint32_t title,
                                          std::uint32_t end);

}  // namespace diplograph
