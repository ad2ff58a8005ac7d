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

TEST_CASE("Words are as long as they are, wherever they stand in a line") {
  const auto& fold = arabic_fold();
  for (std::uint32_t before = 0; before < 140; ++before) {
    for (const std::uint32_t size : {1U, 2U, 63U, 64U, 65U, 130U}) {
      const std::u32string line = std::u32string(before, U' ') + std::u32string(size, U'a');
      const Span whole{0, static_cast<std::uint32_t>(line.size())};
      const std::vector<Span> alone{{before, before + size}};
      CHECK(places_of_words(line, whole, fold) == alone);
      const auto two_lines = line + U"\nb";
      const std::vector<Span> both{{before, before + size}, {before + size + 1, before + size + 2}};
      CHECK(places_of_words(two_lines, {0, whole.end + 2}, fold) == both);
      std::vector<Span> first;
      CHECK(add_words(two_lines, {0, whole.end + 2}, fold, first) == whole.end);
      CHECK(first == alone);
    }
  }
}
