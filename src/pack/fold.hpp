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

  // Appends the folded form.
  void append(char32_t c, std::u32string& out) const {
    const char32_t one = c < table_.size() ? table_[c] : kSeveral;
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
  static constexpr char32_t kNothing = 0xFFFFFFFF;
  static constexpr char32_t kSeveral = 0xFFFFFFFE;
  void append_slow(char32_t c, std::u32string& out) const;

  std::unordered_map<char32_t, char32_t> letters_;
  std::vector<char32_t> table_;
  std::vector<CharClass> classes_;
};

}  // namespace diplograph
