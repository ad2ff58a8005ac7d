// A page as lines, each with its words and what it is by itself. For split_page alone.
#pragma once

#include <string_view>
#include <vector>

#include "ingest/ingest.hpp"

namespace diplograph {

struct Word {
  Span span;  // in the source
  std::u32string folded;
};

enum class LineKind : unsigned char {
  text,          // may be news or headline
  next_article,  // announces another article, or links
  link_list,     // announces links
  link,          // a link announced in its own line
  tags,
  date,
  publisher,
  end,    // the article is over
  noise,  // the page's own
};

struct Line {
  Span span;  // without space at either end
  LineKind kind = LineKind::text;
  std::uint32_t blank_before = 0;  // blank lines between it and the line before
  std::uint32_t marked = 0;        // words of the phrase that made it its kind
  std::vector<Word> words;
  bool bullet = false;   // begins with a bullet
  bool stopped = false;  // ends like a sentence

  // Short and not a sentence: a headline, a subhead, a link, a caption.
  [[nodiscard]] bool is_short() const;
};

// The words of a text with their places, from `span.start` on; words that fold to nothing are left
// out.
[[nodiscard]] std::vector<Word> words_of(std::u32string_view text, Span span, const FoldText& fold);
[[nodiscard]] Phrase phrase_of(std::u32string_view text, const FoldText& fold);

// Whether `phrase` stands at words[at].
[[nodiscard]] bool stands_at(const Phrase& phrase, const std::vector<Word>& words, std::size_t at);

// The lines of a page that are not blank, in order.
[[nodiscard]] std::vector<Line> lines_of(std::u32string_view text, const PageMarks& marks);

}  // namespace diplograph
