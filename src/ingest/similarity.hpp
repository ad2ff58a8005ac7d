// Whether two pieces of a page speak of the same thing. For split_page alone.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/words.hpp"

namespace diplograph {

// The folded letters of words, in one piece, for who compares each with each.
class FoldedWords {
 public:
  void add(const Words& words);
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::u32string_view operator[](std::size_t at) const {
    const std::size_t start = at == 0 ? 0 : ends_[at - 1];
    return std::u32string_view(letters_).substr(start, ends_[at] - start);
  }

 private:
  std::u32string letters_;
  std::vector<std::size_t> ends_;
};

// The words of four letters and more.
[[nodiscard]] std::size_t count_content_words(const Words& words);

// The share, 0..1, of the content words of `some`, a headline, that `others` has too; of a longer
// line its beginning is looked at, so that the work is linear in both. Words of four letters and
// more count; two are the same if one has the other in it, or both begin alike. 0 if `some` has
// none.
[[nodiscard]] double shared_words(const Words& some, const FoldedWords& others);
[[nodiscard]] double shared_words(const Words& some, const Words& others);

}  // namespace diplograph
