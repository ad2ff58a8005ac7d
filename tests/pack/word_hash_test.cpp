#include "pack/word_hash.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace diplograph;

TEST_CASE("the hash of an ending is that of the word without what stands before it") {
  const std::u32string word = U"abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz";
  for (std::size_t at = 0; at <= word.size(); ++at) {
    const std::u32string_view front = std::u32string_view(word).substr(0, at);
    const std::u32string_view ending = std::u32string_view(word).substr(at);
    CHECK(hash_of_word(ending) ==
          hash_of_word(word) - hash_of_word(front) * hash_power(ending.size()));
  }
}

TEST_CASE("words that differ in a letter or in its place have other hashes") {
  CHECK(hash_of_word(U"") == 0);
  CHECK(hash_of_word(U"ab") != hash_of_word(U"ba"));
  CHECK(hash_of_word(U"ab") != hash_of_word(U"ac"));
  CHECK(hash_of_word(U"ab") == hash_letter(hash_of_word(U"a"), U'b'));
}
