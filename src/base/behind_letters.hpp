// A place in the source counted in folded letters: what stands behind a glued preposition.
//
//   behind_letters(source, word, 1, size_of)   // behind the first letter and the vowel marks on it
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "model/span.hpp"

namespace diplograph {

// Where in `span` of `source` its folded letters begin, but for the first `letters` of them;
// `size_of` tells how many letters a code point folds to. Marks and invisible signs, none, about
// those are behind, too.
template <typename SizeOf>
[[nodiscard]] std::uint32_t behind_letters(std::u32string_view source, Span span,
                                           std::size_t letters, const SizeOf& size_of) {
  std::size_t passed = 0;
  auto at = span.start;
  for (; at < span.end; ++at) {
    const std::size_t size = size_of(source[at]);
    if (size > 0 && passed >= letters) break;
    passed += size;
  }
  return at;
}

}  // namespace diplograph
