#include "text/capitals.hpp"

#include <doctest/doctest.h>

#include "text/text_support.hpp"

using namespace diplograph;

namespace {

const LanguagePack& english() {
  static const Packed packed(source_dir + "/packs", "en");
  return packed.pack;
}

// The words of lone capitals, in their order.
std::vector<std::string> lone(const std::u32string& source) {
  const auto text = read(source, english());
  std::vector<std::string> words;
  for (const auto token : text.lone_capitals)
    words.push_back(to_utf8(slice(text.source, text.tokens[token].span)));
  return words;
}

}  // namespace

TEST_CASE("a capital stands alone between words without one") {
  CHECK(lone(U"yesterday Selmer met him, Selmer and Arvo left") ==
        std::vector<std::string>{"Arvo", "Selmer", "Selmer"});
  CHECK(lone(U"with Kari Selmer in a car").empty());
  CHECK(lone(U"with Kari-Ann").empty());
  CHECK(lone(U"Selmer's car") == std::vector<std::string>{"Selmer"});
}

TEST_CASE("a word stands alone further on, whatever is between") {
  const std::u32string source = U"with Kari Selmer who said that Selmer left and Kari Lund too";
  const auto text = read(source, english());
  CHECK(stands_alone_behind(text, 2, 3));
  CHECK(stands_alone_behind(text, 2, 6));
  CHECK_FALSE(stands_alone_behind(text, 2, 7));
  CHECK_FALSE(stands_alone_behind(text, 1, 0));
}

TEST_CASE("a language without capitals has none that stand alone") {
  const std::u32string source = U"with Selmer too";
  CHECK(read(source, toy()).lone_capitals.empty());
}
