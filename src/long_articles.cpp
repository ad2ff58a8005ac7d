#include "long_articles.hpp"

#include <algorithm>
#include <utility>

#include "base/files.hpp"
#include "base/unicode.hpp"

namespace diplograph {
namespace {

std::size_t length_of(const Article& article) {
  std::size_t length = article.headline.size();
  for (const auto& part : article.body) length += part.size();
  return length;
}

// Where a paragraph that is too long is cut: behind the last space, if there is one.
std::uint32_t cut_of(std::u32string_view text, Span part, std::uint32_t most) {
  const auto end = part.start + most;
  for (auto at = end; at > part.start + most / 2; --at) {
    if (class_of(text[at - 1]) == CharClass::space) return at;
  }
  return end;
}

std::vector<Span> short_parts(std::u32string_view text, const std::vector<Span>& parts,
                              std::uint32_t most) {
  std::vector<Span> cut;
  for (auto part : parts) {
    while (part.size() > most) {
      const auto end = cut_of(text, part, most);
      cut.push_back({part.start, end});
      part.start = end;
    }
    cut.push_back(part);
  }
  return cut;
}

// Appends the pieces of one article.
void part_article(const Source& source, std::uint32_t most, Article article,
                  std::vector<Article>& pieces) {
  auto parts = std::move(article.body);
  if (article.headline.size() > most)
    parts.insert(parts.begin(), std::exchange(article.headline, {}));
  parts = short_parts(source.text, parts, most);
  const auto end = article.span.end;
  article.parted = true;
  for (auto part = parts.begin(); part != parts.end();) {
    article.body.clear();
    std::size_t length = article.headline.size();
    do {
      length += part->size();
      article.body.push_back(*part++);
    } while (part != parts.end() && length + part->size() <= most);
    article.span.end = part == parts.end() ? end : article.body.back().end;
    article.id = "article:" + sha256_hex(to_utf8(slice(source.text, article.span)), 16);
    pieces.push_back(article);
    article.headline = {};
    if (part != parts.end()) article.span.start = part->start;
  }
}

}  // namespace

void part_long_articles(const Source& source, std::uint32_t most, std::vector<Article>& articles) {
  const bool any = std::any_of(articles.begin(), articles.end(),
                               [&](const Article& article) { return length_of(article) > most; });
  if (!any) return;
  std::vector<Article> pieces;
  for (auto& article : articles) {
    if (length_of(article) <= most)
      pieces.push_back(std::move(article));
    else
      part_article(source, most, std::move(article), pieces);
  }
  articles = std::move(pieces);
  for (std::uint32_t i = 0; i < articles.size(); ++i) articles[i].index = i;
}

}  // namespace diplograph
