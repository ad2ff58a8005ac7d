#include "ingest/wrapped.hpp"

#include <doctest/doctest.h>

#include "page_support.hpp"

namespace diplograph {
namespace {

std::vector<std::string> paragraphs(const std::u32string& text) {
  const Source source{"test", "", "UTF-8", text, {}};
  std::vector<std::string> found;
  for (const auto& article : split_page(source, {}, arabic_marks())) {
    for (const auto& part : article.body) found.push_back(to_utf8(slice(text, part)));
  }
  return found;
}

}  // namespace

TEST_CASE("Lines broken to a width are one paragraph up to a blank line") {
  const auto found = paragraphs(
      U"Minister of Norway arrives in Lusaka\n\n"
      U"The minister of Norway arrived in Lusaka on Tuesday\n"
      U"for two days of talks with the president of Zambia\n"
      U"about copper, fish and the price of both of them in\n"
      U"the markets of the world.\n\n"
      U"He leaves on Thursday for Harare, where he is to be\n"
      U"received by the president.\n");
  REQUIRE(found.size() == 2);
  CHECK(found[0].ends_with("the markets of the world."));
  CHECK(found[1].starts_with("He leaves"));
  CHECK(found[1].ends_with("by the president."));
}

TEST_CASE("Lines that end where their writer ended them stay as they are") {
  CHECK(paragraphs(U"Minister of Norway arrives in Lusaka\n"
                   U"The minister of Norway arrived in Lusaka.\n"
                   U"He met the president.\n"
                   U"They talked of copper and of fish.\n"
                   U"He leaves on Thursday.\n")
            .size() == 4);
  CHECK(paragraphs(U"Minister in Lusaka\nFirst a long line that says what the minister did there\n"
                   U"Then a short one\nThen once more a long line about what he said there\n"
                   U"And a short one\n")
            .size() == 4);
}

TEST_CASE("A bullet begins a paragraph in wrapped text, too") {
  const auto found = paragraphs(
      U"Minister of Norway arrives in Lusaka\n\n"
      U"The minister of Norway arrived in Lusaka on Tuesday\n"
      U"for two days of talks with the president of Zambia\n"
      U"about copper, fish and the price of both of them in\n"
      U"* The markets of the world, as he said to those who\n"
      U"were there.\n");
  REQUIRE(found.size() == 2);
  CHECK(found[1].ends_with("were there."));
}

}  // namespace diplograph
