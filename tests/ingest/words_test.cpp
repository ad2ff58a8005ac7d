#include "ingest/words.hpp"

#include <doctest/doctest.h>

#include "page_support.hpp"

using namespace diplograph;

namespace {

bool is(std::u32string_view text, std::u32string_view letters) {
  const auto& fold = arabic_fold();
  const Words words(text, {0, static_cast<std::uint32_t>(text.size())}, fold);
  REQUIRE(words.size() == 1);
  return words.is(0, letters);
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

TEST_CASE("Words end where no letter, digit or mark follows, and what folds to nothing is none") {
  const std::u32string text = U"  one, \u200F\u200Ftwo2\u200F \u200F 3\nfour";
  const Words words(text, {1, static_cast<std::uint32_t>(text.size())}, arabic_fold());
  REQUIRE(words.size() == 4);
  CHECK(words.span(0) == Span{2, 5});
  CHECK(words.span(1) == Span{7, 14});
  CHECK(words.span(2) == Span{17, 18});
  CHECK(words.span(3) == Span{19, 23});
  CHECK(Words(text, {0, 2}, arabic_fold()).empty());
  CHECK(Words(text, {1, 23}, arabic_fold(), 2).size() == 2);
}

TEST_CASE("A word ends in its last two letters, whatever stands between and behind them") {
  const auto& fold = arabic_fold();
  const auto is = [&fold](std::u32string_view word, char32_t before_last, char32_t last) {
    const WordEnd end = word_end(word, {0, static_cast<std::uint32_t>(word.size())}, fold);
    return end.before_last == before_last && end.last == last;
  };
  CHECK(is(U"ABC", U'b', U'c'));
  CHECK(is(U"AB\u200FC\u200F", U'b', U'c'));
  CHECK(is(U"C", 0, U'c'));
  CHECK(is(U"\u0645\uFEFB", U'\u0644', U'\u0627'));
}
