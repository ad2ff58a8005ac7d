// A page as lines, each with what it is by itself. For split_page alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "ingest/ingest.hpp"
#include "ingest/words.hpp"

namespace diplograph {

enum class LineKind : unsigned char {
  text,          // may be news or headline
  next_article,  // announces another article, or links
  link_list,     // announces links
  link,          // a link announced in its own line
  tags,
  date,
  update,  // the day of the last change
  publisher,
  end,       // the article is over
  comments,  // those of readers follow
  rights,    // a copyright sign: so it is, unless it is that of a picture
  noise,     // the page's own
};

struct Line {
  Span span;  // without space at either end
  LineKind kind = LineKind::text;
  std::uint32_t blank_before = 0;  // blank lines between it and the line before
  std::uint32_t marked = 0;        // words of the phrase that made it its kind
  std::uint32_t first_cue = 0;     // of Page::cues
  std::uint32_t last_cue = 0;
  bool bullet = false;   // begins with a bullet
  bool stopped = false;  // ends like a sentence

  // Short and not a sentence: a headline, a subhead, a link, a caption.
  [[nodiscard]] bool is_short() const;
};

// The lines of a page that are not blank, in order.
struct Page {
  [[nodiscard]] Words words_of(const Line& line) const { return {text, line.span, fold}; }
  [[nodiscard]] std::span<const Span> cues_of(const Line& line) const {
    return std::span(cues).subspan(line.first_cue, line.last_cue - line.first_cue);
  }

  std::u32string_view text;
  const Fold& fold;
  std::vector<Line> lines{};
  std::vector<Span> cues{};  // words with which "according to" may begin, and more
};
[[nodiscard]] Page page_of(std::u32string_view text, const PageMarks& marks);

}  // namespace diplograph
