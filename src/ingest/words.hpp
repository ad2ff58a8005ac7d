// The words of a page: where they stand. Most are never looked at, so their letters are folded
// where they are, and not before. For split_page alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/ingest.hpp"
#include "model/span.hpp"
#include "pack/fold.hpp"

namespace diplograph {

// Appends the places of the words from `span.start` to the end of its line, and gives that: a
// newline's place or `span.end`. What folds to nothing is no word.
[[nodiscard]] std::uint32_t add_words(std::u32string_view text, Span span, const Fold& fold,
                                      std::vector<Span>& places);
// Of a whole text.
[[nodiscard]] std::vector<Span> places_of_words(std::u32string_view text, Span span,
                                                const Fold& fold);
[[nodiscard]] Phrase phrase_of(std::u32string_view text, const Fold& fold);

// Words that stand in `text` at `places`. Views all three.
class Words {
 public:
  Words() = default;
  Words(std::u32string_view text, std::span<const Span> places, const Fold& fold)
      : text_(text), places_(places), fold_(&fold) {}

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
  [[nodiscard]] WordEnd end(std::size_t at) const {
    const Span place = places_[at];
    const WordEnd end{place.size() < 2 ? U'\0' : fold_->letter_of(text_[place.end - 2]),
                      fold_->letter_of(text_[place.end - 1])};
    const bool plain = end.last < Fold::kSeveral && end.before_last < Fold::kSeveral;
    return plain ? end : rare_end(at);
  }
  // Whether they are `letters`.
  [[nodiscard]] bool is(std::size_t at, std::u32string_view letters) const;

 private:
  [[nodiscard]] WordEnd rare_end(std::size_t at) const;

  std::u32string_view text_;
  std::span<const Span> places_;
  const Fold* fold_ = nullptr;
};

// Whether `phrase` stands at the word `at`, whose folded letters are `first`, or what is left of
// them behind what is written onto it: whoever looks for many phrases there folds it once.
[[nodiscard]] bool stands_at(const Phrase& phrase, std::u32string_view first, const Words& words,
                             std::size_t at);

}  // namespace diplograph
