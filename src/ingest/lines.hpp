// A page as lines, each with its words and what it is by itself. For split_page alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/ingest.hpp"

namespace diplograph {

// Words with their places, and the folded letters of all of them in one piece.
class Words {
 public:
  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] bool empty() const { return words_.empty(); }
  [[nodiscard]] Span span(std::size_t at) const { return words_[at].span; }  // in the source
  [[nodiscard]] std::u32string_view folded(std::size_t at) const {
    return std::u32string_view(letters_).substr(words_[at].start, words_[at].size);
  }
  void add(const Words& others);

 private:
  struct Word {
    Span span;
    std::uint32_t start = 0;  // in letters_
    std::uint32_t size = 0;
  };
  friend Words words_of(std::u32string_view text, Span span, const Fold& fold);
  std::u32string letters_;
  std::vector<Word> words_;
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
  Words words;
  bool bullet = false;   // begins with a bullet
  bool stopped = false;  // ends like a sentence

  // Short and not a sentence: a headline, a subhead, a link, a caption.
  [[nodiscard]] bool is_short() const;
};

// The words of a text with their places; one that folds to nothing is left out.
[[nodiscard]] Words words_of(std::u32string_view text, Span span, const Fold& fold);
[[nodiscard]] Phrase phrase_of(std::u32string_view text, const Fold& fold);

// Whether `phrase` stands at the word `at`, whose first `cut` letters are not looked at.
[[nodiscard]] bool stands_at(const Phrase& phrase, const Words& words, std::size_t at,
                             std::size_t cut = 0);

// The lines of a page that are not blank, in order.
[[nodiscard]] std::vector<Line> lines_of(std::u32string_view text, const PageMarks& marks);

}  // namespace diplograph
