#include "base/html.hpp"

#include <doctest/doctest.h>

#include <string>

#include "ingest/html_page.hpp"

namespace diplograph {

TEST_CASE("The main text of a page is what its article says") {
  struct Case {
    const char* html;
    const char* text;
  };
  const Case cases[] = {
      {"<p>One\n  two.<p>Three <b>fo</b>ur.", "One two.\nThree four.\n"},
      {"<body>Loose text<br>and a line", "Loose text\nand a line\n"},
      {"<nav>Menu</nav><p>Text.</p><footer>Rights</footer>", "Text.\n"},
      {"<p>Text.<script>var a = '<p>no</p>';</script><style>p{}</style><noscript>no</noscript>",
       "Text.\n"},
      {"<p hidden>no</p><p style='display: none'>no</p><div role=banner>no</div><p>Yes.", "Yes.\n"},
      {"<p>a &lt; b &amp; c&nbsp;d &#1593;", "a < b & c\u00A0d \u0639\n"},
      {"<ul><li><a href=x>A link</a><li>A point.</ul>", "\u2022 A link\nA point.\n"},
      {"<figure><img><figcaption>Who is seen</figcaption></figure><p>Text.", "Text.\n"},
      {"<header>Site</header><article><header><h1>Head</h1></header><p>Text.</article>",
       "Head\n\nText.\n"},
      {"<main><p>Long enough text.<aside>Advert</aside></main><div>Other</div>",
       "Long enough text.\n"},
      // A card of a related story is an article, too, but has no prose.
      {"<article><p>The story of the day is told here.</article><article><a>Card</a></article>",
       "The story of the day is told here.\n"},
      // An article with a small share of the prose is not what the page is about.
      {"<article>Card.</article><h1>Head</h1><p>The story of the day is told here, at length.",
       "Head\n\nThe story of the day is told here, at length.\n"},
      {"<div>Ticker</div><h1>Head</h1><p>Text.", "Head\n\nText.\n"},
      {"<main><h1>Head</h1><div itemprop=articleBody><p>Text of some length.</div></main>",
       "Text of some length.\n"},
      {"<table><tr><td>a<td>b</table>", "a\nb\n"},
      {"<article><p>Text.</p><svg><title>no</title></svg></article>", "Text.\n"},
      {"<script>only</script>", ""},
      {"", ""},
      {"<", "<\n"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.html);
    CHECK(read_html_page(c.html).text == c.text);
  }
}

TEST_CASE("A page says its title, publisher, address and day in many ways") {
  struct Case {
    const char* head;
    const char* title;
    const char* source;
    const char* published;
  };
  const Case cases[] = {
      {"<title> The\n head </title>", "The head", "", ""},
      {"<title>T</title></head><body><h1>The head</h1>", "The head", "", ""},
      {"<meta property='og:title' content='Head - Paper'>"
       "<meta property='og:site_name' content=Paper>",
       "Head", "Paper", ""},
      {"<title>Paper</title><meta property='og:site_name' content=Paper>", "Paper", "Paper", ""},
      {"<meta property='article:published_time' content='2024-03-05T10:00:00Z'>", "", "",
       "2024-03-05T10:00:00Z"},
      {"<meta name=DC.date.issued content=2024-03-05>", "", "", "2024-03-05"},
      {"<meta name=date content='5 March'><time datetime=2024-03-05>", "", "", "2024-03-05"},
      {"<meta name=date content='5 March'>", "", "", "5 March"},
      {"<time itemprop=datePublished datetime=2024-03-05><time datetime=2030-01-01>", "", "",
       "2024-03-05"},
      {R"(<script type="application/ld+json">{"@graph": [{"name": "x"}, {"datePublished":
        "2024-03-05", "publisher": {"name": "Paper"}}]}</script>)",
       "", "Paper", "2024-03-05"},
      {R"(<script type="application/ld+json">{"datePublished": "2024</script>)", "", "", ""},
      {R"(<script type="application/ld+json">[[[1]], {"datePublished": 7}]</script>)", "", "", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.head);
    const HtmlPage page = read_html_page(std::string("<html><head>") + c.head + "<p>Text.");
    CHECK(page.metadata.title == c.title);
    CHECK(page.metadata.source == c.source);
    CHECK(page.published == c.published);
  }
  CHECK(read_html_page("<link rel=canonical href='https://a.example/1'><p>x").metadata.url ==
        "https://a.example/1");
}

TEST_CASE("A hostile page is read to its end") {
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<div>";
  CHECK(read_html_page(deep + "<p>Text.").text.find("Text.") != std::string::npos);
  std::string open;
  for (int i = 0; i < 200000; ++i) open += "<a";
  CHECK(read_html_page("<p>" + open).text.empty());
  CHECK(read_html_page("<!-- " + open).text.empty());
}

TEST_CASE("A page's own word for its charset is found in its head") {
  CHECK(html_charset("<meta charset=\"windows-1256\">") == "windows-1256");
  CHECK(html_charset("<META http-equiv=x content='text/html; CHARSET=cp1256'>") == "cp1256");
  CHECK(html_charset("<p>no</p>").empty());
  CHECK(html_charset("charset=").empty());
}

}  // namespace diplograph
