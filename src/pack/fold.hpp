// Folding: which letters count as the same when terms are matched, as tables.
//
// A code point folds to no, one or a few code points: first what holds for every language (case,
// marks, digits, presentation forms), then the letter map of the language's normalise.txt. The
// first 64 K code points are a table look-up; making the table costs a few milliseconds once a
// pack.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/unicode.hpp"
#include "model/span.hpp"

namespace diplograph {

class Fold {
 public:
  Fold() = default;  // what holds for every language, without tables
  explicit Fold(std::unordered_map<char32_t, char32_t> letters);
  // Reads normalise.txt; throws Error(pack).
  [[nodiscard]] static Fold load(const std::string& path);

  // What one code point folds to: a letter, or one of these.
  static constexpr char32_t kNothing = 0xFFFFFFFF;
  static constexpr char32_t kSeveral = 0xFFFFFFFE;  // or one that no table has: append() knows
  [[nodiscard]] char32_t letter_of(char32_t c) const {
    return c < table_.size() ? table_[c] : kSeveral;
  }

  // Appends the folded form.
  void append(char32_t c, std::u32string& out) const {
    const char32_t one = letter_of(c);
    if (one == kSeveral) {
      append_slow(c, out);
    } else if (one != kNothing) {
      out.push_back(one);
    }
  }
  void append(std::u32string_view text, std::u32string& out) const;
  [[nodiscard]] std::u32string operator()(std::u32string_view text) const;
  [[nodiscard]] CharClass class_of(char32_t c) const {
    return c < classes_.size() ? classes_[c] : diplograph::class_of(c);
  }
  // Where in `span` of `source` its folded letters begin, but for the first `letters` of them:
  // marks and invisible signs about those are behind, too.
  [[nodiscard]] std::uint32_t behind(std::u32string_view source, Span span,
                                     std::size_t letters) const;

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.letters_, self.table_, self.classes_);
  }

 private:
  void append_slow(char32_t c, std::u32string& out) const;

  std::unordered_map<char32_t, char32_t> letters_;
  std::vector<char32_t> table_;
  std::vector<CharClass> classes_;
};

// Folds one character after the other into letters that have room for as many from the start, so
// that each is written where it belongs.
class FoldedLetters {
 public:
  FoldedLetters(const Fold& fold, std::size_t characters, std::u32string& letters)
      : fold_(fold), letters_(letters), size_(letters.size()) {
    letters_.resize(size_ + characters);
  }
  void add(char32_t c) {
    const auto letter = fold_.letter_of(c);
    if (letter == Fold::kSeveral) return add_several(c);
    letters_[size_] = letter;  // if it is nothing, the next one takes its place
    size_ += letter == Fold::kNothing ? 0 : 1;
  }
  [[nodiscard]] std::size_t size() const { return size_; }
  // Gives back the room that is left.
  void finish() { letters_.resize(size_); }

 private:
  void add_several(char32_t c);

  const Fold& fold_;
  std::u32string& letters_;
  std::size_t size_;
};

}  // namespace diplograph
