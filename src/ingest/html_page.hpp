// The article of a page of HTML: which of its text is the main text, and what the page says of it.
// For document.cpp alone.
#pragma once

#include <string>
#include <string_view>

#include "ingest/ingest.hpp"

namespace diplograph {

struct HtmlPage {
  Metadata metadata;  // title, source, url; the day is in `published` until it is read
  std::string published;
  std::string text;  // the main text, a paragraph a line; empty if the page has none
};

// The main text is what stands in the element that says so (itemprop articleBody, <article>,
// <main>), the surest first, as long as it has a fair share of the page's prose; else the page from
// its first heading on. Items of lists that are links keep a bullet: split_page knows them by it.
// The page's lang attribute is not looked at: it is mostly the template's.
[[nodiscard]] HtmlPage read_html_page(std::string_view utf8);

}  // namespace diplograph
