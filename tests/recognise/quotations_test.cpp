#include "recognise/quotations.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "linear.hpp"
#include "recognise/recognise_support.hpp"

using namespace diplograph;

namespace {

// What stands between the marks, each with "..." behind it where nothing closes it.
std::vector<std::string> told(const std::u32string& source) {
  const auto text = read(source);
  std::vector<std::string> all;
  for (const auto& quotation : find_quotations(text)) {
    const bool empty = quotation.close == quotation.open + 1;
    const auto inside = empty ? Span{} : text.span_of(quotation.open + 1, quotation.close);
    all.push_back(to_utf8(slice(source, inside)) + (quotation.closed ? "" : "..."));
  }
  return all;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("quotation marks are paired") {
  const struct {
    std::string about;
    std::u32string source;
    Told inside;
  } cases[] = {
      {"straight marks", U"He said \"we agree\" and left.", {"we agree"}},
      {"two quotations", U"\"One\" he said, \"two\".", {"One", "two"}},
      {"curly marks", U"He said \u201Cwe agree\u201D today.", {"we agree"}},
      {"guillemets", U"He said \u00ABwe agree\u00BB today.", {"we agree"}},
      {"guillemets that a page turned round", U"He said \u00BBwe agree\u00AB today.", {"we agree"}},
      {"curly opened, straight closed", U"He said \u201Cwe agree\" today.", {"we agree"}},
      {"straight opened, curly closed", U"He said \"we agree\u201D today.", {"we agree"}},
      {"over sentences", U"He said: \"We agree. We go.\" Then he left.", {"We agree. We go."}},
      {"curly in curly",
       U"\u201COne \u201Ctwo\u201D three\u201D four",
       {"One \xE2\x80\x9Ctwo\xE2\x80\x9D three"}},
      {"guillemets in straight marks",
       U"\"One \u00ABtwo\u00BB three\" four",
       {"One \xC2\xABtwo\xC2\xBB three"}},
      {"straight marks in guillemets",
       U"\u00ABOne \"two\" three\u00BB four",
       {"One \"two\" three"}},
      {"an apostrophe", U"It's \"Iran's plan\" again", {"Iran's plan"}},
      {"single marks", U"He said \u2018we agree\u2019 today.", {"we agree"}},
      {"single marks about an apostrophe",
       U"He said \u2018it\u2019s Iran\u2019s plan\u2019.",
       {"it\xE2\x80\x99s Iran\xE2\x80\x99s plan"}},
      {"single in double",
       U"\u201COne \u2018two\u2019 three\u201D four",
       {"One \xE2\x80\x98two\xE2\x80\x99 three"}},
      {"double in single",
       U"\u2018One \u201Ctwo\u201D three\u2019 four",
       {"One \xE2\x80\x9Ctwo\xE2\x80\x9D three"}},
      {"a single mark that is a letter", U"\u2018Abbas said \"we agree\".", {"we agree"}},
      {"nothing inside", U"He said \"\" and left", {""}},
      {"no marks", U"He said we agree.", {}},
      {"a closing mark alone", U"we agree\u201D he said", {}},
  };
  for (const auto& [about, source, inside] : cases) {
    const auto& shown = about;
    CAPTURE(shown);
    CHECK(told(source) == inside);
  }
}

TEST_CASE("a quotation that nothing closes ends with its paragraph") {
  CHECK(told(U"He said \"we agree. And so on\nNext paragraph.") == Told{"we agree. And so on..."});
  CHECK(told(U"He said \u201Cwe agree\nShe said \u201Cno\u201D") == Told{"we agree...", "no"});
  CHECK(told(U"One \"two\nthree\" four") == Told{"two...", "four..."});
}

TEST_CASE("outermost quotations never overlap, and a few words are brief") {
  const std::u32string source =
      U"\"One two three four five six\" and \"seven\" and \u00ABeight \"nine\" ten\u00BB";
  const auto text = read(source);
  const auto quotations = find_quotations(text);
  REQUIRE(quotations.size() == 3);
  for (std::size_t i = 1; i < quotations.size(); ++i)
    CHECK(quotations[i - 1].close < quotations[i].open);
  CHECK_FALSE(quotations[0].is_brief());
  CHECK(quotations[1].is_brief());
}

TEST_CASE("marks alone are read without harm") {
  for (const auto& source :
       {U"\"", U"\"\"\"", U"\u201D\u201D", U"\u00BB\u00AB\u00BB", U"'\u2019'", U"\n\"\n\""}) {
    CHECK_NOTHROW(told(source));
  }
}

// "And added: 'a big word." again and again, in one line.
TEST_CASE("marks that nothing closes are read in linear time") {
  const auto taken = [](int times) {
    std::u32string source;
    for (int i = 0; i < times; ++i) {
      source +=
          U"\u0648\u0623\u0636\u0627\u0641 \u201C\u0643\u0644\u0645\u0629 "
          U"\u0643\u0628\u064A\u0631\u0629. ";
    }
    const auto text = read(source);
    CHECK(find_quotations(text).size() == static_cast<std::size_t>(times));
    return seconds_of([&] { (void)find_quotations(text); });
  };
  CHECK(grows_linearly(taken, 4000));
}
