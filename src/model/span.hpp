// Where a piece of text stands in its source.
//
// A Span is half open, [start, end), counted in Unicode code points of the decoded source file
// before any normalisation: the W3C Web Annotation TextPositionSelector. Source text is held as
// UTF-32, so a span indexes it directly.
//
//   Span{3, 5}.overlaps(Span{4, 9})   // true
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace diplograph {

struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  friend constexpr auto operator<=>(const Span&, const Span&) = default;
  [[nodiscard]] constexpr std::uint32_t size() const { return end - start; }
  [[nodiscard]] constexpr bool empty() const { return end <= start; }
  [[nodiscard]] constexpr bool contains(Span other) const {
    return start <= other.start && other.end <= end;
  }
  [[nodiscard]] constexpr bool overlaps(Span other) const {
    return start < other.end && other.start < end;
  }
};

// The text that `span` covers; parts of the span outside `text` are left out.
[[nodiscard]] inline std::u32string_view slice(std::u32string_view text, Span span) {
  if (span.start >= text.size() || span.empty()) return {};
  return text.substr(span.start, span.size());
}

}  // namespace diplograph
