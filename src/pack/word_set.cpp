#include "pack/word_set.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace diplograph {

void WordSet::add(std::u32string word) {
  if (word.empty()) return;
  const auto hash = hash_of_word(word);
  bits_[word_of(hash)] |= std::uint64_t{1} << bit_of(hash);
  if (word.size() == 1) letters_.add(word.front());
  words_.insert(std::upper_bound(words_.begin(), words_.end(), word), std::move(word));
}

bool WordSet::find(std::u32string_view word) const {
  return std::binary_search(words_.begin(), words_.end(), word, std::less<>());
}

}  // namespace diplograph
