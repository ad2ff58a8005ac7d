// src/pack/word_set.hpp
#include "pack/word_set.hpp"

#include <doctest/doctest.h>

using namespace diplograph;

TEST_CASE("a set of words has those that were added, in whatever order") {
  WordSet words;
  CHECK(words.empty());
  for (const auto* word : {U"talks", U"in", U"meeting", U"b"}) words.add(word);
  CHECK_FALSE(words.empty());
  for (const auto* word : {U"b", U"in", U"meeting", U"talks"}) CHECK(words.has(word));
}

TEST_CASE("a set of words has no part of a word, none of its shape, and not the empty one") {
  WordSet words;
  words.add(U"meeting");
  words.add(U"");
  for (const auto* word : {U"meetin", U"m", U"meetings", U"mooting", U""})
    CHECK_FALSE(words.has(word));
}
