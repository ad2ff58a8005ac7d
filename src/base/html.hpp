// HTML as events, over libxml2: the only header behind which libxml2 stands.
//
// Reads what browsers read: tags that nobody closes, attributes without quotes, references to
// characters. It never recurses and never fails: what is no HTML comes out as text. Linear, but for
// tags that are nested deeper than 256.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace diplograph {

// Names in lower case; views live as long as the call that hands them over.
using HtmlAttributes = std::vector<std::pair<std::string_view, std::string_view>>;

class HtmlHandler {
 public:
  virtual ~HtmlHandler() = default;
  // Elements nest: each that is opened is closed, also where the page forgets to.
  virtual void open(std::string_view name, const HtmlAttributes& attributes) = 0;
  virtual void close(std::string_view name) = 0;
  // A piece of text, UTF-8, also that of scripts and styles.
  virtual void text(std::string_view piece) = 0;
};

// What a handler throws comes out here, after the piece at which it was thrown.
void read_html(std::string_view utf8, HtmlHandler& handler);

// The charset that a page claims in its first bytes ("windows-1256"), "" if none.
[[nodiscard]] std::string_view html_charset(std::string_view bytes);

}  // namespace diplograph
