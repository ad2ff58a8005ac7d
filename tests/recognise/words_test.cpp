#include "recognise/words.hpp"

#include <doctest/doctest.h>

#include <string>

#include "recognise/recognise_support.hpp"

using namespace diplograph;

TEST_CASE("a word begins in the source behind what is glued to it") {
  const struct {
    std::string about;
    std::u32string source;
    std::uint32_t begin;
  } cases[] = {
      {"nothing", U"\u0631\u0648\u0633\u064A\u0627", 0},
      {"a preposition", U"\u0628\u0631\u0648\u0633\u064A\u0627", 1},
      {"with its vowel", U"\u0628\u0650\u0631\u0648\u0633\u064A\u0627", 2},
      {"behind a conjunction", U"\u0648\u0628\u0631\u0648\u0633\u064A\u0627", 2},
      {"behind an invisible sign", U"\u200F\u0628\u0631\u0648\u0633\u064A\u0627", 2},
      {"an invisible sign alone", U"\u200F\u0631\u0648\u0633\u064A\u0627", 1},
      {"one with the article", U"\u0644\u0644\u0623\u0631\u062F\u0646", 0},
      {"one with the article behind a conjunction", U"\u0648\u0644\u0644\u0623\u0631\u062F\u0646",
       1},
      {"before a word that begins with its letter", U"\u0644\u0644\u0628\u0646\u0627\u0646", 1},
  };
  for (const auto& [about, source, begin] : cases) {
    const std::string name = about;
    CAPTURE(name);
    const auto text = read(source);
    const auto* state = longest_match(text, 0, TermClass::state);
    REQUIRE(state != nullptr);
    CHECK(source_behind(text, 0, state->clitics) == begin);
  }
}

TEST_CASE("a language that writes no article onto words has none on any word") {
  static const Common common = Common::load(source_dir + "/packs/common");
  static const auto english = LanguagePack::load(source_dir + "/packs/en", common);
  const std::u32string source = U"the minister";
  const auto text = make_text(source, {{0, static_cast<std::uint32_t>(source.size())}}, english);
  CHECK_FALSE(has_article(text, 0));
  CHECK_FALSE(has_article(text, 1));
  const std::u32string arabic_source = U"\u0627\u0644\u0648\u0632\u064A\u0631";
  CHECK(has_article(read(arabic_source), 0));
}
