// Texts read with other limits than the usual ones.
#pragma once

#include <cstdint>
#include <vector>

#include "text/text.hpp"

namespace diplograph {

class Vocabulary;

struct TextLimits {
  std::uint32_t sentence = 1000;  // tokens; a longer one is read as several
};

// As make_text of text.hpp, which has the limits above and a vocabulary of its own: one that knows
// the words of texts before makes the same text sooner.
[[nodiscard]] Text make_text(std::u32string_view source, const std::vector<Span>& parts,
                             Vocabulary& vocabulary, const TextLimits& limits);

}  // namespace diplograph
