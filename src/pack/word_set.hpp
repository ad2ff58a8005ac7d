// A few folded words. Most others are refused by one number, made of their ends and their length.
//
//   WordSet words;
//   words.add(U"meeting");
//   words.has(U"meting")   // false
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace diplograph {

class WordSet {
 public:
  void add(std::u32string word) {
    if (word.empty()) return;
    shapes_ |= shape_of(word);
    words_.insert(std::upper_bound(words_.begin(), words_.end(), word), std::move(word));
  }
  [[nodiscard]] bool empty() const { return words_.empty(); }
  [[nodiscard]] bool has(std::u32string_view word) const {
    return (shapes_ & shape_of(word)) != 0 &&
           std::binary_search(words_.begin(), words_.end(), word, std::less<>());
  }

  template <typename Self, typename Image>
  static void fields(Self& self, Image& image) {
    image(self.words_, self.shapes_);
  }

 private:
  static constexpr std::uint64_t shape_of(std::u32string_view word) {
    if (word.empty()) return 0;
    return std::uint64_t{1} << ((word.front() + word.back() * 5U + word.size() * 19U) % 64);
  }

  std::vector<std::u32string> words_;  // sorted
  std::uint64_t shapes_ = 0;           // a bit for the shape of each
};

}  // namespace diplograph
