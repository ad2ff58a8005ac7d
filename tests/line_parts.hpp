// A text as its page gives it: a part a line.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/span.hpp"

namespace diplograph {

inline std::vector<Span> line_parts(std::u32string_view text) {
  std::vector<Span> parts;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find(U'\n', start), text.size());
    if (end > start)
      parts.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)});
    start = end + 1;
  }
  return parts;
}

}  // namespace diplograph
