// Which line of a page is its headline, and what stands above and under it.
#include <doctest/doctest.h>

#include "page_support.hpp"

namespace diplograph {
namespace {

const std::u32string kLead =
    U"The minister of Norway arrived in Lusaka on Tuesday for two days of talks with the president "
    U"of Zambia about copper.\n";

Article read_first(const std::u32string& text, const Metadata& metadata = {}) {
  const Source source{"test", "", "UTF-8", text, {}};
  const auto articles = split_page(source, metadata, arabic_marks());
  REQUIRE_FALSE(articles.empty());
  return articles.front();
}

std::string headline_of(const std::u32string& text, const Metadata& metadata = {}) {
  return to_utf8(slice(text, read_first(text, metadata).headline));
}

std::string without_end(const std::u32string& line) {
  return to_utf8(std::u32string_view(line).substr(0, line.size() - 1));
}

}  // namespace

TEST_CASE("The names of a site and of its sections are no headline") {
  for (const std::u32string_view above :
       {U"Reuters\n", U"Lusaka24\nWorld\n", U"Kuwait politics\n", U"Bureau of Trade of Norway\n",
        U"Xinhua News\n", U"Site\nNews, data and figures for those who trade in grain\n"}) {
    const auto text = std::u32string(above) + U"Minister of Norway arrives in Lusaka\n" + kLead;
    CHECK(headline_of(text) == "Minister of Norway arrives in Lusaka");
    CHECK(read_first(text).span.start == above.size());
    CHECK(read_first(text).body.size() == 1);
  }
}

TEST_CASE("The first line is the headline if the lead takes it up, or takes up no other") {
  CHECK(headline_of(U"Norway in Lusaka\nMinister of Norway talks of copper\n" + kLead) ==
        "Norway in Lusaka");
  CHECK(headline_of(U"A long way south\nFrom our writer\n" + kLead) == "A long way south");
  CHECK(headline_of(U"Oslo looks for new friends far away, and a Norway minister flies\n"
                    U"Minister arrives in Lusaka for talks\n" +
                    kLead) == "Oslo looks for new friends far away, and a Norway minister flies");
}

TEST_CASE("A document's title is its headline, whatever the lead says") {
  Metadata metadata;
  metadata.title = "World";
  CHECK(headline_of(U"World\nMinister of Norway arrives in Lusaka\n" + kLead, metadata) == "World");
}

TEST_CASE("The day stands ahead of the lead, behind it or above all, and not that of the change") {
  const std::u32string headline = U"Minister of Norway arrives in Lusaka\n";
  const auto first_day = [](const std::u32string& text) {
    const auto article = read_first(text);
    REQUIRE_FALSE(article.date_lines.empty());
    return to_utf8(slice(text, article.date_lines.front()));
  };
  const std::u32string updated = U"\u0622\u062E\u0631 \u062A\u062D\u062F\u064A\u062B: 7/3/2024\n";
  const std::u32string published =
      U"\u062A\u0627\u0631\u064A\u062E \u0627\u0644\u0646\u0634\u0631: 4/3/2024\n";
  CHECK(first_day(headline + updated + U"5/3/2024\n" + kLead) == "5/3/2024");
  CHECK(first_day(headline + U"5/3/2024\n" + published + kLead) == without_end(published));
  CHECK(first_day(headline + U"5/3/2024\n" + kLead + published) == "5/3/2024");
  CHECK(first_day(headline + updated + kLead) == without_end(updated));
  CHECK(first_day(U"1/3/2024\n" + headline + kLead + published) == without_end(published));
  CHECK(read_first(U"1/3/2024\n" + headline + kLead + updated).date_lines.size() == 2);
}

TEST_CASE("A sign of rights above the story is that of its picture, behind it the end") {
  const std::u32string headline = U"Minister of Norway arrives in Lusaka\n";
  const std::u32string more =
      U"He leaves on Thursday for Harare, where he is to sign two treaties.\n";
  CHECK(read_first(headline + U"\u00A9 Ministry of Norway\n" + kLead + more).body.size() == 2);
  CHECK(read_first(headline + kLead + U"\u00A9 Agency\n" + more).body.size() == 2);
  CHECK(read_first(headline + kLead + U"\u00A9 2024 Agency\n" + more).body.size() == 1);
  CHECK(read_first(headline + kLead + U"\u00A9 Agency\nHome\nMail\n\n" + more).body.size() == 1);
}

TEST_CASE("What readers say stands behind the story, above it is a button") {
  const std::u32string headline = U"Minister of Norway arrives in Lusaka\n";
  const std::u32string comments = U"\u0627\u0644\u062A\u0639\u0644\u064A\u0642\u0627\u062A";
  const std::u32string said = U"The minister met the president of Zambia, I saw it with my eyes.\n";
  CHECK(read_first(headline + kLead + comments + U" (12)\n" + said).body.size() == 1);
  CHECK(read_first(headline + kLead + comments + U"\n" + said).body.size() == 1);
  CHECK(read_first(headline + comments + U"\n" + kLead + said).body.size() == 2);
  CHECK(read_first(headline + kLead + comments + U" on the story\n" + said).body.size() == 3);
}

TEST_CASE("Tags have a line each, and behind them the page tells nothing") {
  const std::u32string headline = U"Minister of Norway arrives in Lusaka\n";
  const std::u32string more = U"He leaves on Thursday for Harare.\n";
  CHECK(read_first(headline + kLead + U"Tags\nZambia\nCopper and trade\n" + more).body.size() == 2);
  CHECK(read_first(headline + kLead + U"Tags: Zambia\nMinister meets the king of Lesotho today\n")
            .body.size() == 1);
  CHECK(read_first(headline + kLead + U"Minister meets the king of Lesotho today\n").body.size() ==
        2);
  CHECK(headline_of(U"Tags fly high as Norway arrives in Lusaka\n" + kLead) ==
        "Tags fly high as Norway arrives in Lusaka");
}

TEST_CASE("Who wrote it is no news, and a place in capitals is a dateline") {
  const std::u32string headline = U"Minister of Norway arrives in Lusaka\n";
  CHECK(read_first(headline + U"By John Banda and Mary Phiri\n" + kLead).body.size() == 1);
  for (const std::u32string_view dateline :
       {U"LUSAKA - ", U"CAPE TOWN, South Africa, May 3 -- ", U"LUSAKA, ZAMBIA \u2014 "}) {
    const auto text = headline + std::u32string(dateline) + kLead;
    const auto article = read_first(text);
    REQUIRE(article.body.size() == 2);
    CHECK(slice(text, article.body[0]) == dateline);
    CHECK(to_utf8(slice(text, article.body[1])).starts_with("The minister"));
  }
  CHECK(read_first(headline + U"NATO ministers - all of them - are to meet in Lusaka, said the one "
                              U"of Norway, who had come.\n")
            .body.size() == 1);
}

TEST_CASE("Who signs at the end is an agency") {
  const std::u32string headline = U"Minister of Norway arrives in Lusaka\n";
  const auto article = read_first(headline + kLead + kLead + U"Reuters/John Banda/Mary Phiri\n");
  CHECK(article.body.size() == 2);
  CHECK(article.publisher == std::vector<std::string>{"Reuters"});
  CHECK(read_first(headline + kLead + kLead + U"John Banda/Mary Phiri\n").body.size() == 3);
}

}  // namespace diplograph
