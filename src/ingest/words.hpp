// The words of a page: where they stand. Most are never looked at, so a line is cut into words only
// where somebody asks for them, and their letters are folded where they are. For split_page alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/ingest.hpp"
#include "model/span.hpp"
#include "pack/fold.hpp"

namespace diplograph {

// The first word of `span`, empty if there is none. Words are of letters, digits and marks; what
// folds to nothing is none.
[[nodiscard]] Span first_word(std::u32string_view text, Span span, const Fold& fold);
[[nodiscard]] Phrase phrase_of(std::u32string_view text, const Fold& fold);

// Where the line that begins at `start` ends: the place of a newline, or the end of the text.
// Appends the words with which one of the phrases may begin whose first words are `opens`; with few
// others.
[[nodiscard]] std::uint32_t end_of_line(std::u32string_view text, std::uint32_t start,
                                        const FirstWords& opens, const Fold& fold,
                                        std::vector<Span>& openers);

// The last folded letters of what stands at `place`, not empty.
[[nodiscard]] WordEnd word_end(std::u32string_view text, Span place, const Fold& fold);

// The words that stand in `span` of `text`. Views the text and the fold.
class Words {
 public:
  Words() = default;
  Words(std::u32string_view text, Span span, const Fold& fold);

  [[nodiscard]] std::size_t size() const { return places_.size(); }
  [[nodiscard]] bool empty() const { return places_.empty(); }
  [[nodiscard]] Span span(std::size_t at) const { return places_[at]; }  // in the source
  // The last word that begins before `place`, size() if there is none.
  [[nodiscard]] std::size_t before(std::uint32_t place) const;
  // A word's folded letters; they stand in `letters`.
  [[nodiscard]] std::u32string_view folded(std::size_t at, std::u32string& letters) const {
    letters.clear();
    fold_->append(slice(text_, places_[at]), letters);
    return letters;
  }
  // The last of them.
  [[nodiscard]] WordEnd end(std::size_t at) const { return word_end(text_, places_[at], *fold_); }
  // Whether they are `letters`.
  [[nodiscard]] bool is(std::size_t at, std::u32string_view letters) const;

 private:
  std::u32string_view text_;
  const Fold* fold_ = nullptr;
  std::vector<Span> places_;
};

// Whether `phrase` stands at the word `at`, whose folded letters are `first`, or what is left of
// them behind what is written onto it: whoever looks for many phrases there folds it once.
[[nodiscard]] bool stands_at(const Phrase& phrase, std::u32string_view first, const Words& words,
                             std::size_t at);

}  // namespace diplograph
