#include "recognise/name_endings.hpp"

#include <doctest/doctest.h>

using namespace diplograph;

TEST_CASE("words end as a name does, whatever is glued to their front") {
  NameEndings endings;
  CHECK_FALSE(endings.may_have(U"holm"));
  CHECK_FALSE(endings.may_have(U""));
  endings.add(U"holm");
  CHECK(endings.may_have(U"holm"));
  CHECK(endings.may_have(U"andholm"));
  CHECK_FALSE(endings.may_have(U"holms"));
  CHECK_FALSE(endings.may_have(U"realm"));
  CHECK_FALSE(endings.may_have(U"lm"));
}

TEST_CASE("a name of two letters is the end of longer words, too") {
  NameEndings endings;
  endings.add(U"Wu");
  CHECK(endings.may_have(U"Wu"));
  CHECK(endings.may_have(U"andWu"));
  CHECK_FALSE(endings.may_have(U"u"));
  CHECK_FALSE(endings.may_have(U"andLu"));
}
