#include "ingest/html_page.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/json.hpp"
#include "ingest/html_blocks.hpp"

namespace diplograph {
namespace {

// Names of the day of publication, the surest first.
constexpr std::array<std::string_view, 15> day_names{"article:published_time",
                                                     "og:article:published_time",
                                                     "datepublished",
                                                     "publish-date",
                                                     "publish_date",
                                                     "publishdate",
                                                     "pubdate",
                                                     "parsely-pub-date",
                                                     "sailthru.date",
                                                     "dc.date.issued",
                                                     "dcterms.created",
                                                     "dcterms.date",
                                                     "dc.date",
                                                     "date",
                                                     "time"};

const std::string* fact_of(const HtmlBlocks& page, std::string_view name) {
  const auto found = std::find_if(page.facts.begin(), page.facts.end(),
                                  [name](const HtmlFact& fact) { return fact.name == name; });
  return found == page.facts.end() ? nullptr : &found->value;
}

std::string text_of(const Json& json, std::string_view key) {
  const Json* value = json.find(key);
  return value != nullptr && value->is_string() ? value->as_string(key) : std::string();
}

// What JSON-LD says of the article: the first object with a day of publication.
struct Linked {
  std::string published;
  std::string publisher;
};

bool read_linked(const Json& json, Linked& linked) {
  if (json.is_array()) {
    const auto& items = json.as_array("");
    return std::any_of(items.begin(), items.end(),
                       [&](const Json& item) { return read_linked(item, linked); });
  }
  if (!json.is_object()) return false;
  linked.published = text_of(json, "datePublished");
  if (linked.published.empty()) {
    const Json* graph = json.find("@graph");
    return graph != nullptr && read_linked(*graph, linked);
  }
  if (const Json* publisher = json.find("publisher")) {
    linked.publisher = text_of(*publisher, "name");
  }
  return true;
}

Linked linked_of(const HtmlBlocks& page) {
  Linked linked;
  for (const std::string& script : page.scripts) {
    try {
      if (read_linked(parse_json(script, "JSON-LD"), linked)) break;
    } catch (const Error&) {
      continue;  // pages break their own data; the text is still theirs
    }
  }
  return linked;
}

std::string published_of(const HtmlBlocks& page, const Linked& linked) {
  if (day_from_iso(std::string_view(linked.published).substr(0, 10))) return linked.published;
  std::string any;
  for (const std::string_view name : day_names) {
    const std::string* value = fact_of(page, name);
    if (value == nullptr) continue;
    if (day_from_iso(std::string_view(*value).substr(0, 10))) return *value;
    if (any.empty()) any = *value;
  }
  return any;
}

// "Headline - Site" is the headline.
std::string without_site(std::string title, const std::string& site) {
  for (const char* sign : {" - ", " | ", " \u2013 ", " \u2014 ", " :: "}) {
    const std::string tail = sign + site;
    if (!site.empty() && title.ends_with(tail)) title.resize(title.size() - tail.size());
  }
  return title;
}

std::string collapsed(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    if (!blank) out += c;
    if (blank && !out.empty() && out.back() != ' ') out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

// The bytes of prose in each region and all regions in it.
std::vector<std::size_t> prose_of(const HtmlBlocks& page) {
  std::vector<std::size_t> prose(page.regions.size());
  for (const HtmlBlock& block : page.blocks) {
    if (!block.is_link()) prose[block.region] += block.text.size();
  }
  for (std::size_t at = page.regions.size(); --at > 0;) prose[page.regions[at].parent] += prose[at];
  return prose;
}

std::size_t main_region(const HtmlBlocks& page) {
  const auto prose = prose_of(page);
  std::size_t best = 0;
  for (std::size_t at = 1; at < prose.size(); ++at) {
    if (prose[at] * 4 < prose[0] || prose[at] == 0) continue;
    const auto kind = page.regions[at].kind;
    const auto known = page.regions[best].kind;
    if (best == 0 || kind > known || (kind == known && prose[at] > prose[best])) best = at;
  }
  return best;
}

bool lies_in(const HtmlBlocks& page, std::size_t region, std::size_t outer) {
  while (region > outer) region = page.regions[region].parent;
  return region == outer;
}

std::string main_text(const HtmlBlocks& page) {
  const std::size_t region = main_region(page);
  const auto is_top = [&](const HtmlBlock& block) { return block.top; };
  auto first = page.blocks.begin();
  if (region == 0) {
    first = std::find_if(page.blocks.begin(), page.blocks.end(), is_top);
    if (first == page.blocks.end()) first = page.blocks.begin();
  }
  std::string text;
  for (auto block = first; block != page.blocks.end(); ++block) {
    if (!lies_in(page, block->region, region)) continue;
    if (block->heading && !text.empty()) text += '\n';
    if (block->item && block->is_link()) text += "\u2022 ";
    text += block->text + (block->heading ? "\n\n" : "\n");
  }
  return text;
}

std::string title_of(const HtmlBlocks& page, const std::string& site) {
  if (const std::string* title = fact_of(page, "og:title")) {
    return without_site(collapsed(*title), site);
  }
  for (const HtmlBlock& block : page.blocks) {
    if (block.top) return block.text;
  }
  return without_site(collapsed(page.title), site);
}

}  // namespace

HtmlPage read_html_page(std::string_view utf8) {
  const HtmlBlocks blocks = read_blocks(utf8);
  const Linked linked = linked_of(blocks);
  HtmlPage page;
  page.published = published_of(blocks, linked);
  const std::string* site = fact_of(blocks, "og:site_name");
  page.metadata.source = site != nullptr ? *site : linked.publisher;
  page.metadata.title = title_of(blocks, page.metadata.source);
  for (const char* name : {"canonical", "og:url"}) {
    const std::string* url = fact_of(blocks, name);
    if (url != nullptr && page.metadata.url.empty()) page.metadata.url = *url;
  }
  page.text = main_text(blocks);
  return page;
}

}  // namespace diplograph
