#include "ingest/words.hpp"

#include <doctest/doctest.h>

#include "page_support.hpp"

using namespace diplograph;

namespace {

bool is(std::u32string_view text, std::u32string_view letters) {
  const auto& fold = arabic_fold();
  const auto places = places_of_words(text, {0, static_cast<std::uint32_t>(text.size())}, fold);
  REQUIRE(places.size() == 1);
  return Words(text, places, fold).is(0, letters);
}

}  // namespace

TEST_CASE("A word is its folded letters, also where a character folds to several or to nothing") {
  CHECK(is(U"Also", U"also"));
  CHECK_FALSE(is(U"Also", U"als"));
  CHECK_FALSE(is(U"Als", U"also"));
  CHECK(is(U"also\uFEFF", U"also"));
  // lam-alef as one character within the word
  CHECK(is(U"\u0645\u0642\u0627\uFEFB\u062A", U"\u0645\u0642\u0627\u0644\u0627\u062A"));
  CHECK_FALSE(is(U"\u0645\u0642\u0627\uFEFB\u062A", U"\u0645\u0642\u0627\u062A"));
}
