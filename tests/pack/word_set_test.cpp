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

TEST_CASE(
    "a set of words is asked by the hash that a token has, and tells most words from its own") {
  WordSet words;
  for (const auto* word : {U"talks", U"b"}) words.add(word);
  const auto has = [&](std::u32string_view word) { return words.has(word, hash_of_word(word)); };
  CHECK(has(U"talks"));
  CHECK_FALSE(has(U"talk"));
  CHECK(words.may_have(U't', hash_of_word(U"talks")));
  CHECK(words.may_have(U'b', hash_of_word(U"bank")));  // "b" may be glued to it
  CHECK_FALSE(words.may_have(U'm', hash_of_word(U"mean")));
}
