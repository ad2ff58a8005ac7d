// A page of HTML as blocks of text, each with its place, and what its head says. For html_page
// alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace diplograph {

// A paragraph, a heading, an item of a list: text between two breaks, blanks collapsed.
struct HtmlBlock {
  std::string text;
  std::size_t region = 0;  // the innermost around it
  std::size_t linked = 0;  // bytes of it that are links
  bool heading = false;    // h1 or h2
  bool top = false;        // h1
  bool item = false;       // of a list

  [[nodiscard]] bool is_link() const { return linked * 2 >= text.size(); }
};

// An element that may hold the article. The first is the whole page; an outer one stands before
// those in it.
struct HtmlRegion {
  enum class Kind : std::uint8_t { page, main, article, body };  // the surer the greater
  Kind kind = Kind::page;
  std::size_t parent = 0;
};

// What <meta>, <time> and <link> say: "og:title" with its content, "time" with its day. Names in
// lower case.
struct HtmlFact {
  std::string name;
  std::string value;
};

struct HtmlBlocks {
  std::vector<HtmlBlock> blocks;
  std::vector<HtmlRegion> regions;
  std::vector<HtmlFact> facts;
  std::vector<std::string> scripts;  // JSON-LD, each as it stands
  std::string title;
};

// Scripts, styles, menus, footers, asides, captions, buttons and what is hidden give no blocks.
[[nodiscard]] HtmlBlocks read_blocks(std::string_view utf8);

}  // namespace diplograph
