// What is longer than any article or sentence is read in pieces, and says so.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "pipeline/pipeline_support.hpp"

namespace diplograph {
namespace {

std::vector<Article> articles_in(const Document& document, std::uint32_t most) {
  SplitOptions options;
  options.lang = "en";
  options.most = most;
  return split(document, packs(), options);
}

Document document_of(const std::string& text) {
  Document document;
  document.source.file = "long";
  document.source.text = to_utf32(text);
  return document;
}

bool tells(const Record& record, const std::string& code) {
  return std::any_of(record.diagnostics.begin(), record.diagnostics.end(),
                     [&](const Diagnostic& diagnostic) { return diagnostic.code == code; });
}

TEST_CASE("a long article is read in pieces that hold all of it, in order") {
  std::string text = "Talks in Oslo\n\n";
  for (int i = 0; i < 60; ++i) {
    text += "Foreign Minister Olav Hansen met the envoy number " + std::to_string(i) +
            " of the spring in Oslo and told him that the talks would go on.\n\n";
  }
  const auto document = document_of(text);
  const auto whole = articles_in(document, 100000);
  REQUIRE(whole.size() == 1);
  CHECK_FALSE(whole[0].parted);
  const auto pieces = articles_in(document, 1000);
  REQUIRE(pieces.size() > 5);
  std::vector<Span> parts;
  for (std::uint32_t i = 0; i < pieces.size(); ++i) {
    CHECK(pieces[i].index == i);
    CHECK(pieces[i].headline.empty() == (i > 0));
    parts.insert(parts.end(), pieces[i].body.begin(), pieces[i].body.end());
    CHECK(tells(read(document.source, pieces[i], packs()), "long-article"));
  }
  CHECK(parts == whole[0].body);
  CHECK(pieces.front().span.start == whole[0].span.start);
  CHECK(pieces.back().span.end == whole[0].span.end);
  CHECK_FALSE(tells(read(document.source, whole[0], packs()), "long-article"));
}

TEST_CASE("a paragraph without an end is cut at a space, or anywhere") {
  std::string words;
  for (int i = 0; i < 2000; ++i) words += "word ";
  const auto spaced = document_of(words);
  for (const auto& piece : articles_in(spaced, 1000)) {
    for (const auto& part : piece.body) {
      CHECK(part.size() <= 1000);
      CHECK(spaced.source.text[part.start] == U'w');
    }
  }
  const auto one = document_of(std::string(5000, 'a'));
  CHECK(articles_in(one, 1000).size() == 5);
}

TEST_CASE("a sentence without an end is read in pieces") {
  std::string text = "Hansen said that ";
  for (int i = 0; i < 300; ++i) text += "the talks and ";
  const auto document = document_of(text + "more.");
  const auto articles = articles_in(document, 100000);
  REQUIRE(articles.size() == 1);
  CHECK(tells(read(document.source, articles[0], packs(), {100}), "long-sentence"));
  CHECK_FALSE(tells(read(document.source, articles[0], packs()), "long-sentence"));
}

}  // namespace
}  // namespace diplograph
