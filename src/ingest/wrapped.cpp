#include "ingest/wrapped.hpp"

#include <algorithm>

#include "base/unicode.hpp"

namespace diplograph {
namespace {

// Characters of a page's longest line.
constexpr std::uint32_t kNarrowest = 40;
constexpr std::uint32_t kWidest = 120;
constexpr std::size_t kLeastBreaks = 3;
constexpr std::size_t kFull = 10;  // a line is full but for a tenth: print is justified, too

std::uint32_t width_of(const Page& page) {
  std::uint32_t width = 0;
  for (const auto& line : page.lines) width = std::max(width, line.span.size());
  return width;
}

bool is_right_behind(const Line& line) { return line.blank_before == 0 && !line.bullet; }

// The first word of `line` has no room in the line before.
bool is_broken_off(const Page& page, Span before, const Line& line, std::uint32_t width) {
  const auto word = slice(page.text, line.span);
  const auto size = std::min(word.find(U' '), word.size());
  return (before.size() + 1 + size) * kFull > width * (kFull - 1);
}

// Most lines go on in the next one, and not because a sentence fills each.
bool is_wrapped(const Page& page, std::uint32_t width) {
  std::size_t pairs = 0;
  std::size_t broken = 0;
  std::size_t stopped = 0;
  for (std::size_t at = 1; at < page.lines.size(); ++at) {
    const auto& before = page.lines[at - 1];
    if (!is_right_behind(page.lines[at])) continue;
    ++pairs;
    if (!is_broken_off(page, before.span, page.lines[at], width)) continue;
    ++broken;
    stopped += before.stopped ? 1U : 0U;
  }
  return broken >= kLeastBreaks && broken * 10 >= pairs * 6 && stopped * 2 < broken;
}

}  // namespace

void join_wrapped(Page& page) {
  const auto width = width_of(page);
  if (width < kNarrowest || width > kWidest || !is_wrapped(page, width)) return;
  std::size_t last = 0;                    // of the lines that stay
  auto printed = page.lines.front().span;  // the line before, as it stands there
  for (std::size_t at = 1; at < page.lines.size(); ++at) {
    const auto line = page.lines[at];
    if (is_right_behind(line) && is_broken_off(page, printed, line, width)) {
      auto& paragraph = page.lines[last];
      paragraph.span.end = line.span.end;
      paragraph.stopped = line.stopped;
      paragraph.last_cue = line.last_cue;
    } else {
      page.lines[++last] = line;
    }
    printed = line.span;
  }
  page.lines.resize(last + 1);
}

}  // namespace diplograph
