// The words of a page: where they stand. Most are never looked at, so a line is cut into words only
// where somebody asks for them, and their letters are folded where they are. For split_page alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.hpp"
#include "ingest/ingest.hpp"
#include "model/span.hpp"
#include "pack/fold.hpp"

namespace diplograph {

// Words are of such characters.
[[nodiscard]] inline bool is_of_word(CharClass is) {
  return is == CharClass::letter || is == CharClass::digit || is == CharClass::mark_or_ignorable;
}

// The first word of `span`, empty if there is none. What folds to nothing is none.
[[nodiscard]] Span first_word(std::u32string_view text, Span span, const Fold& fold);
[[nodiscard]] Phrase phrase_of(std::u32string_view text, const Fold& fold);

// The last folded letters of what stands at `place`, not empty.
[[nodiscard]] WordEnd word_end(std::u32string_view text, Span place, const Fold& fold);

// The words that stand in `span` of `text`, the first `most` of them. Views the text and the fold.
class Words {
 public:
  Words() = default;
  Words(std::u32string_view text, Span span, const Fold& fold,
        std::size_t most = std::numeric_limits<std::size_t>::max());

  [[nodiscard]] std::size_t size() const { return places_.size(); }
  [[nodiscard]] bool empty() const { return places_.empty(); }
  [[nodiscard]] Span span(std::size_t at) const { return places_[at]; }  // in the source
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
