// Quotation marks paired: what stands between them, nested or across sentences.
#pragma once

#include <cstdint>
#include <vector>

#include "text/text.hpp"

namespace diplograph {

// Outermost quotations, in order, never overlapping. `open` is the mark's token; the words are
// (open, close). A quotation that nothing closes ends with its line or, where verbs stand first, at
// the next report in it.
struct Quotation {
  std::uint32_t open = 0;
  std::uint32_t close = 0;
  bool closed = true;

  // A few words set off, not a speech: "the so-called 'road map'".
  [[nodiscard]] bool is_brief() const { return close - open <= 5; }
};

// Linear in the text.
[[nodiscard]] std::vector<Quotation> find_quotations(const Text& text);

}  // namespace diplograph
