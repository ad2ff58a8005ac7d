// The words of a text that end as some given words do: each character is looked up once, and no
// word but those is looked at.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/span.hpp"
#include "pack/fold.hpp"

namespace diplograph {

class Endings {
 public:
  Endings() = default;
  // Of folded words, each at least a letter long.
  Endings(const std::vector<std::u32string>& words, const Fold& fold);

  // Where the line that begins at `start` ends: the place of a newline, or the end of the text.
  // Appends its words whose folded letters end with the last two, or the only one, of a given word;
  // and few others. Linear in the line.
  [[nodiscard]] std::uint32_t end_of_line(std::u32string_view text, std::uint32_t start,
                                          std::vector<Span>& found) const;

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.signs_);
  }

 private:
  // A bit for each group of words, those with one last letter, and others; three times over: the
  // groups for which a character ends words, in which it is the last letter, the last but one.
  using Groups = std::uint32_t;
  std::vector<Groups> signs_;  // of the characters that Fold::signs() has
};

}  // namespace diplograph
