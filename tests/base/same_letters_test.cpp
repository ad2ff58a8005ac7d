#include "base/same_letters.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace diplograph;

TEST_CASE("texts are the same where all letters are") {
  std::u32string word;
  for (char32_t last = U'a'; last <= U'i'; ++last) {
    CHECK(same_letters(word, std::u32string(word)));
    const auto longer = word + last;
    CHECK_FALSE(same_letters(word, longer));
    for (std::size_t at = 0; at < longer.size(); ++at) {
      auto other = longer;
      other[at] = U'z';
      CHECK_FALSE(same_letters(longer, other));
    }
    word = longer;
  }
}
