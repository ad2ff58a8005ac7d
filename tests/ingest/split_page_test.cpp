#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "ingest/ingest.hpp"
#include "linear.hpp"
#include "page_support.hpp"

namespace diplograph {
namespace {

std::vector<Article> split(std::u32string text, const Metadata& metadata = {}) {
  const Source source{"test", "", "UTF-8", std::move(text), {}};
  return split_page(source, metadata, arabic_marks());
}

}  // namespace

TEST_CASE("First words are known behind what is written onto them") {
  FirstWords words;
  words.add({U"reuters", U"agency"});
  CHECK(words.may_have(U"reuters"));
  CHECK_FALSE(words.may_have(U"agency"));
  CHECK_FALSE(words.may_have(U"wareuters"));
  const auto& fold = arabic_fold();
  CHECK(words.may_have_ending(U"waReuters\u200F", fold));
  CHECK_FALSE(words.may_have_ending(U"reutersm", fold));
  CHECK_FALSE(words.may_have_ending(U"", fold));
  CHECK(words.may_end({U'r', U's'}));
  CHECK_FALSE(words.may_end({U'e', U's'}));
  words.add({U"s"});
  CHECK(words.may_end({U'e', U's'}));
  CHECK(words.may_end({U'\0', U's'}));
}

TEST_CASE("Each page under tests gives the articles expected beside it") {
  for (const std::string& path : list_files(data_dir + "/pages")) {
    CAPTURE(path);
    const std::string name = std::filesystem::path(path).stem().native();
    const auto documents = read_all(path);
    REQUIRE(documents.size() == 1);
    CHECK(articles_json(documents[0]) == read_file(data_dir + "/expected/" + name + ".json"));
  }
}

TEST_CASE("Articles are numbered and have ids of their own text") {
  const auto documents = read_all(data_dir + "/pages/two-articles.txt");
  const auto& source = documents[0].source;
  for (const std::string& utf8 : {std::string(), to_utf8(source.text)}) {
    const auto articles = split_page(source, {}, arabic_marks(), utf8);
    REQUIRE(articles.size() == 2);
    CHECK(articles[0].index == 0);
    CHECK(articles[1].index == 1);
    CHECK(articles[0].id != articles[1].id);
    for (const Article& article : articles) {
      const std::string text = to_utf8(slice(source.text, article.span));
      CHECK(article.id == "article:" + sha256_hex(text).substr(0, 16));
    }
  }
}

TEST_CASE("A page without news has no articles") {
  for (const std::u32string_view text :
       {U"", U"   \n\n", U"***\n---\n", U"Get News Fast\nFacebook\n"}) {
    CHECK(split(std::u32string(text)).empty());
  }
}

TEST_CASE("A page of one line is its body and has no headline") {
  const auto articles = split(U"The minister arrived in Oslo\n");
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].headline.empty());
  REQUIRE(articles[0].body.size() == 1);
  CHECK(articles[0].body[0] == articles[0].span);
}

TEST_CASE("The date of a page may stand above its text") {
  const auto articles = split(U"2026-03-04\n\nThe minister arrived in Oslo.\n");
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].date_lines == std::vector<Span>{{0, 10}});
  CHECK(articles[0].span.start == 12);
}

TEST_CASE("A date that stands with the text goes before one above it") {
  const auto articles = split(U"2026-03-01\nThe minister arrived.\n2026-03-04\nHe left.\n");
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].date_lines == std::vector<Span>{{33, 43}, {0, 10}});
}

TEST_CASE("Every line end ends a line") {
  for (const std::u32string_view text :
       {U"Head\nOne two.\nThree four.", U"Head\r\nOne two.\r\nThree four.",
        U"Head\rOne two.\u2028Three four."}) {
    const auto articles = split(std::u32string(text));
    REQUIRE(articles.size() == 1);
    CHECK(slice(text, articles[0].headline) == U"Head");
    REQUIRE(articles[0].body.size() == 2);
    CHECK(slice(text, articles[0].body[1]) == U"Three four.");
  }
}

TEST_CASE("Metadata speaks for the first article and its title is the headline") {
  Metadata metadata;
  metadata.title = "2024.";
  metadata.source = "A Paper";
  metadata.lang = "ar";
  metadata.date = day_from_iso("2024-02-11");
  const auto articles = split(U"2024.\n\nThe minister arrived in Oslo.", metadata);
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].headline == Span{0, 5});
  CHECK(articles[0].publisher == std::vector<std::string>{"A Paper"});
  CHECK(articles[0].published == metadata.date);
  CHECK(articles[0].lang == "ar");
}

TEST_CASE("A headline given again is no paragraph") {
  Metadata metadata;
  metadata.title = "Minister in Oslo";
  const std::u32string text =
      U"Minister in Oslo\n\nSite.com - Minister in Oslo\nMinister in Oslo\n"
      U"Minister in Oslo A minister arrived.\nHe left again.";
  const auto articles = split(text, metadata);
  REQUIRE(articles.size() == 1);
  REQUIRE(articles[0].body.size() == 2);
  CHECK(slice(text, articles[0].body[0]) == U"A minister arrived.");
  metadata.title = "Minister";
  const auto whole = split(U"Minister\n\nMinisterial talks went on.\nHe left.", metadata);
  REQUIRE(whole.size() == 1);
  CHECK(whole[0].body[0].start == 10);
}

TEST_CASE("A dateline is a part of its own") {
  const struct {
    std::u32string_view dateline;
    std::u32string_view news;
  } cases[] = {
      {U"Oslo (AFP) - ", U"The minister arrived in town."},
      {U"Oslo, 5 March 2024 (Reuters) -- ", U"The minister arrived in town."},
      {U"Oslo-TASS: ", U"The minister arrived in town."},
      {U"Oslo / WAM / ", U"The minister arrived in town."},
      {U"Oslo-SANA ", U"The minister arrived in town."},
      {U"Oslo 5 March 2024 (TASS) ", U"The minister arrived in town."},
      {U"", U"The minister told the agency (Reuters) that he had arrived."},
      {U"Port of Oslo, 5 March 2024 (TASS) ", U"The minister arrived in town."},
      {U"", U"On 5 March 2024 the agency (TASS) said that he had arrived."},
      {U"", U"The minister said on 5 March 2024 (TASS) that he had arrived."},
      {U"", U"The minister arrived on 5 March (TASS) in town."},
      {U"", U"The minister announced 15 deaths (TASS) in town."},
      {U"", U"The minister met an envoy - Reuters was told of it later."},
  };
  for (const auto& [dateline, news] : cases) {
    const auto text = U"A headline about a minister\n\n" + std::u32string(dateline) +
                      std::u32string(news) + U"\nHe left again.";
    CAPTURE(to_utf8(text));
    const auto articles = split(text);
    REQUIRE(articles.size() == 1);
    const auto& body = articles[0].body;
    REQUIRE(body.size() == (dateline.empty() ? 2 : 3));
    if (!dateline.empty()) CHECK(slice(text, body[0]) == dateline);
    CHECK(slice(text, body[body.size() - 2]) == news);
  }
}

TEST_CASE("Spans lie inside their article and in order, whatever the page") {
  for (const std::string& path : list_files(data_dir + "/pages")) {
    CAPTURE(path);
    const std::u32string whole = read_all(path)[0].source.text;
    for (std::size_t cut = 0; cut < whole.size(); cut += 7) {
      std::uint32_t at = 0;
      for (const Article& article : split(whole.substr(0, cut))) {
        CHECK(at <= article.span.start);
        CHECK(article.span.end <= cut);
        at = article.span.start;
        for (const Span paragraph : article.body) {
          CHECK(at <= paragraph.start);
          CHECK(paragraph.start < paragraph.end);
          at = paragraph.end;
        }
        CHECK(at <= article.span.end);
        at = article.span.end;
      }
    }
  }
}

// Behind "read also", in Arabic, stands what may be a headline: it is compared with its paragraph.
TEST_CASE("A headline without end is compared with its paragraph in linear time") {
  const auto words = [](char32_t first, int count) {
    std::u32string text;
    for (int i = 0; i < count; ++i) {
      text += first;
      for (const char digit : std::to_string(1000 + i)) text += static_cast<char32_t>(digit);
      text += U' ';
    }
    return text;
  };
  const auto taken = [&](int times) {
    auto page =
        U"A story\n\nIts paragraph.\n\n\u0627\u0642\u0631\u0623 "
        U"\u0623\u064A\u0636\u0627\n\n\u2022 " +
        words(U'a', times) + U"\n\n" + words(U'b', times) + U".\n";
    return seconds_of([&] { static_cast<void>(split(std::move(page))); });
  };
  CHECK(grows_linearly(taken, 3000));
}

TEST_CASE("Scraped pages, under others' rights, are cut where a reader cuts them") {
  const char* told = std::getenv("DIPLOGRAPH_SHARED");
  if (told == nullptr || !is_folder(std::string(told) + "/samples")) {
    MESSAGE("skipped: DIPLOGRAPH_SHARED names no folder of pages");
    return;
  }
  const std::string folder = std::string(told) + "/samples";
  const std::vector<std::vector<Span>> expected = {{{0, 1484}, {1497, 2581}},
                                                   {{15, 2484}},
                                                   {{0, 1105}, {1118, 2227}},
                                                   {{0, 2027}},
                                                   {{0, 1773}, {1787, 2877}, {2882, 4431}}};
  for (std::size_t page = 0; page < expected.size(); ++page) {
    CAPTURE(page);
    const auto documents = read_all(folder + "/seed-00" + std::to_string(page) + ".txt");
    const auto articles = split_page(documents[0].source, {}, arabic_marks());
    REQUIRE(articles.size() == expected[page].size());
    for (std::size_t i = 0; i < articles.size(); ++i) {
      const Span gold = expected[page][i];
      const Span found = articles[i].span;
      CHECK(std::max(gold.start, found.start) == gold.start);
      CHECK(std::min(gold.end, found.end) - found.start >= gold.size() * 4 / 5);
      CHECK(found.size() <= gold.size() + gold.size() / 4);
    }
  }
}

}  // namespace diplograph
