#include "ingest/html_blocks.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/html.hpp"

namespace diplograph {
namespace {

template <std::size_t size>
using Names = std::array<std::string_view, size>;

// Elements that do not break a paragraph.
constexpr Names<32> inline_names{
    "a",     "abbr", "acronym", "b",      "bdi", "bdo", "big",  "center", "cite", "code", "data",
    "del",   "dfn",  "em",      "font",   "i",   "ins", "kbd",  "label",  "mark", "q",    "s",
    "small", "span", "strike",  "strong", "sub", "sup", "time", "tt",     "u",    "var"};
constexpr Names<23> dropped_names{"script", "style",  "noscript", "template",   "nav",     "footer",
                                  "aside",  "button", "select",   "textarea",   "svg",     "iframe",
                                  "object", "video",  "audio",    "figcaption", "dialog",  "menu",
                                  "canvas", "math",   "head",     "option",     "datalist"};
constexpr Names<5> dropped_roles{"navigation", "banner", "contentinfo", "complementary", "search"};

template <std::size_t size>
bool is_one(const Names<size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view value_of(const HtmlAttributes& attributes, std::string_view name) {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [name](const auto& pair) { return pair.first == name; });
  return found == attributes.end() ? std::string_view() : found->second;
}

bool has(const HtmlAttributes& attributes, std::string_view name) {
  return std::any_of(attributes.begin(), attributes.end(),
                     [name](const auto& pair) { return pair.first == name; });
}

bool is_hidden(const HtmlAttributes& attributes) {
  const std::string_view style = value_of(attributes, "style");
  return has(attributes, "hidden") || style.find("display:none") != style.npos ||
         style.find("display: none") != style.npos;
}

HtmlRegion::Kind kind_of(std::string_view name, const HtmlAttributes& attributes) {
  if (value_of(attributes, "itemprop") == "articleBody") return HtmlRegion::Kind::body;
  if (name == "article") return HtmlRegion::Kind::article;
  const bool main = name == "main" || value_of(attributes, "role") == "main";
  return main ? HtmlRegion::Kind::main : HtmlRegion::Kind::page;
}

std::string lower(std::string_view name) {
  std::string out(name);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

class BlockReader : public HtmlHandler {
 public:
  BlockReader() { page_.regions.emplace_back(); }

  void open(std::string_view name, const HtmlAttributes& attributes) override {
    Open element = open_.empty() ? Open() : open_.back();
    element.name = name;
    read_fact(name, attributes);
    if (!is_one(inline_names, name)) flush();
    if (name == "script" && value_of(attributes, "type") == "application/ld+json") {
      page_.scripts.emplace_back();
      element.sink = Sink::script;
    } else if (name == "title" && page_.title.empty() && element.sink == Sink::dropped) {
      element.sink = Sink::title;
    } else if (is_dropped(name, attributes, element)) {
      element.sink = Sink::dropped;
    }
    const auto kind = kind_of(name, attributes);
    if (kind != HtmlRegion::Kind::page) {
      page_.regions.push_back({kind, element.region});
      element.region = page_.regions.size() - 1;
    }
    element.linked = element.linked || name == "a";
    element.item = element.item || name == "li";
    element.top = element.top || name == "h1";
    element.heading = element.heading || name == "h1" || name == "h2";
    open_.push_back(std::move(element));
  }

  void close(std::string_view name) override {
    if (!is_one(inline_names, name)) flush();
    const auto found = std::find_if(open_.rbegin(), open_.rend(),
                                    [name](const Open& element) { return element.name == name; });
    if (found != open_.rend()) open_.erase(std::prev(found.base()), open_.end());
  }

  void text(std::string_view piece) override {
    if (open_.empty()) return add(piece, Open());
    const Open& element = open_.back();
    if (element.sink == Sink::script) page_.scripts.back().append(piece);
    if (element.sink == Sink::title) page_.title.append(piece);
    if (element.sink == Sink::block) add(piece, element);
  }

  HtmlBlocks take() {
    flush();
    return std::move(page_);
  }

 private:
  enum class Sink : std::uint8_t { block, dropped, script, title };
  struct Open {
    std::string name{};
    std::size_t region = 0;
    Sink sink = Sink::block;
    bool linked = false;
    bool heading = false;
    bool top = false;
    bool item = false;
  };

  // The header of a page is its menu, the header of an article is its headline.
  bool is_dropped(std::string_view name, const HtmlAttributes& attributes,
                  const Open& around) const {
    const bool site_header = name == "header" && around.region == 0;
    return site_header || is_one(dropped_names, name) || is_hidden(attributes) ||
           is_one(dropped_roles, value_of(attributes, "role"));
  }

  void read_fact(std::string_view name, const HtmlAttributes& attributes) {
    const auto add_fact = [&](std::string_view key, std::string_view value) {
      if (key.empty() || value.empty()) return;
      page_.facts.push_back({lower(key), std::string(value)});
    };
    if (name == "meta") {
      for (const char* key : {"property", "name", "itemprop"}) {
        add_fact(value_of(attributes, key), value_of(attributes, "content"));
      }
    } else if (name == "time") {
      const bool published = value_of(attributes, "itemprop") == "datePublished";
      add_fact(published ? "datepublished" : "time", value_of(attributes, "datetime"));
    } else if (name == "link") {
      add_fact(value_of(attributes, "rel"), value_of(attributes, "href"));
    }
  }

  void add(std::string_view piece, const Open& element) {
    for (const char c : piece) {
      if (is_blank(c)) {
        blank_ = !block_.text.empty();
        continue;
      }
      if (block_.text.empty()) start(element);
      if (blank_) block_.text += ' ';
      blank_ = false;
      block_.text += c;
      if (element.linked) ++block_.linked;
    }
  }

  void start(const Open& element) {
    block_.region = element.region;
    block_.heading = element.heading;
    block_.top = element.top;
    block_.item = element.item;
  }

  void flush() {
    blank_ = false;
    if (!block_.text.empty()) page_.blocks.push_back(std::move(block_));
    block_ = {};
  }

  HtmlBlocks page_;
  std::vector<Open> open_;
  HtmlBlock block_;
  bool blank_ = false;  // blanks that are written when something follows
};

}  // namespace

HtmlBlocks read_blocks(std::string_view utf8) {
  BlockReader reader;
  read_html(utf8, reader);
  return reader.take();
}

}  // namespace diplograph
