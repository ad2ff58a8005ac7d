// A document's articles: its lines, cut in segments, each read for headline, body, date and
// credits.
#include <algorithm>
#include <optional>

#include "base/unicode.hpp"
#include "base/utf8_places.hpp"
#include "ingest/credits.hpp"
#include "ingest/date_lines.hpp"
#include "ingest/headline.hpp"
#include "ingest/ingest.hpp"
#include "ingest/lines.hpp"
#include "ingest/segments.hpp"
#include "ingest/signature.hpp"

namespace diplograph {
namespace {

constexpr std::size_t kOpening = 2;  // lines of a body in which somebody may sign it
constexpr std::size_t kLongOpening = 4;
constexpr std::size_t kClosing = 2;  // the same at its end, by the name of an agency

class ArticleReader {
 public:
  ArticleReader(const Page& page, const PageMarks& marks, std::string_view utf8)
      : page_(page),
        text_(page.text),
        marks_(marks),
        lines_(page.lines),
        utf8_(utf8),
        utf8_places_(utf8) {}

  Article read(Segment segment, const Metadata& metadata) {
    drop_trailing_links(page_, segment);
    if (!has_title(segment, metadata)) drop_preface(segment);
    Article article;
    article.span = span_of(segment);
    const bool has_headline = is_headline(segment, metadata);
    if (has_headline) article.headline = lines_[segment.lines.front()].span;
    const auto told = read_body(segment, has_headline ? 1 : 0, article);
    article.published = metadata.date;
    if (!article.published)
      article.date_lines = date_lines(page_, segment, lead_line(page_, segment));
    Credits credits =
        read_credits(page_, told.head, told.body, credit_lines(segment), metadata.source, marks_);
    article.publisher = std::move(credits.publisher);
    article.relayed_from = std::move(credits.relayed_from);
    article.lang = metadata.lang;
    article.id = id_of(article.span);
    return article;
  }

 private:
  struct Told {
    std::vector<HeadLine> head;     // lines where somebody may sign
    std::vector<const Line*> body;  // those of the news
  };

  // Behind second headlines and captions the news may begin a little later.
  static bool opens_news(const std::vector<const Line*>& body) {
    return body.size() < kOpening || (body.size() < kLongOpening && body.back()->is_short());
  }

  // Adds the paragraphs from the line at place `first` on to the article.
  Told read_body(const Segment& segment, std::size_t first, Article& article) const {
    Told told;
    const auto size = segment.lines.size();
    told.body.reserve(size);
    article.body.reserve(size + 1);
    for (auto at = first; at < size; ++at) {
      const Line& line = lines_[segment.lines[at]];
      if (repeats_headline(line, article.headline)) continue;
      auto news = line.span.start;
      const bool opens = opens_news(told.body);
      const bool closes = !told.body.empty() && at + kClosing >= size && line.is_short();
      if (opens || closes) {
        auto head = read_head_line(text_, line, marks_);
        const bool byline =
            is_byline(text_, head) && ((opens && at + 1 < size) || (closes && head.name));
        if (opens) news = dateline_end(text_, head, marks_);
        if (opens || byline) told.head.push_back(std::move(head));
        if (byline) continue;
      }
      told.body.push_back(&line);
      add_paragraph(line, news, article);
    }
    return told;
  }

  // By 16 digits that hash the text as UTF-8.
  std::string id_of(Span span) {
    constexpr std::size_t digits = 16;
    constexpr std::string_view kind = "article:";
    std::string id;
    id.reserve(kind.size() + digits);
    id = kind;
    if (utf8_.empty()) {
      append_sha256_hex(to_utf8(slice(text_, span)), digits, id);
      return id;
    }
    const auto start = utf8_places_.byte_of(span.start);
    const auto end = span.end == text_.size() ? utf8_.size() : utf8_places_.byte_of(span.end);
    append_sha256_hex(utf8_.substr(start, end - start), digits, id);
    return id;
  }

  // A dateline, which ends at `news`, is a part of its own: who signs does not act in the news.
  void add_paragraph(const Line& line, std::uint32_t news, Article& article) const {
    if (news == line.span.start) {
      article.body.push_back(without_headline(line.span, article.headline));
    } else {
      article.body.push_back({line.span.start, news});
      article.body.push_back({news, line.span.end});
    }
  }

  // From the first line of text to the last line that is text or credit.
  Span span_of(const Segment& segment) const {
    Span span{lines_[segment.lines.front()].span.start, lines_[segment.lines.back()].span.end};
    for (std::size_t at = segment.first; at < segment.last; ++at) {
      const LineKind kind = lines_[at].kind;
      const bool credit = kind == LineKind::tags || kind == LineKind::publisher ||
                          kind == LineKind::date || kind == LineKind::update;
      if (credit) span.end = std::max(span.end, lines_[at].span.end);
    }
    return span;
  }

  // The document says what its headline is: it stands in its first line.
  bool has_title(const Segment& segment, const Metadata& metadata) const {
    return !metadata.title.empty() && lines_[segment.lines.front()].span.start == 0;
  }

  // A document's title is its headline; a page's is a short first line that no sentence fills.
  bool is_headline(const Segment& segment, const Metadata& metadata) const {
    if (has_title(segment, metadata)) return true;
    return lines_[segment.lines.front()].is_short() && segment.lines.size() > 1;
  }

  // What stands above the headline is the page's own.
  void drop_preface(Segment& segment) const {
    const auto place = headline_place(page_, marks_, segment);
    segment.lines.erase(segment.lines.begin(),
                        segment.lines.begin() + static_cast<std::ptrdiff_t>(place));
  }

  // Pages give the headline twice, also with the site's name before it.
  bool repeats_headline(const Line& line, Span headline) const {
    if (headline.empty() || line.span.size() > headline.size() + 30) return false;
    return slice(text_, line.span).ends_with(slice(text_, headline));
  }

  // Some feeds write the headline in front of the first paragraph.
  Span without_headline(Span paragraph, Span headline) const {
    if (headline.empty() || paragraph.size() <= headline.size() + 1) return paragraph;
    if (!slice(text_, paragraph).starts_with(slice(text_, headline)) ||
        is_of_word(class_of(text_[paragraph.start + headline.size()])))
      return paragraph;
    paragraph.start += headline.size();
    while (class_of(text_[paragraph.start]) == CharClass::space) ++paragraph.start;
    return paragraph;
  }

  std::vector<const Line*> credit_lines(const Segment& segment) const {
    std::vector<const Line*> found;
    for (std::size_t at = segment.first; at < segment.last; ++at) {
      if (lines_[at].kind == LineKind::publisher) found.push_back(&lines_[at]);
    }
    return found;
  }

  const Page& page_;
  std::u32string_view text_;
  const PageMarks& marks_;
  const std::vector<Line>& lines_;
  std::string_view utf8_;  // of the text, or empty
  Utf8Places utf8_places_;
};

}  // namespace

std::vector<Article> split_page(const Source& source, const Metadata& metadata,
                                const PageMarks& marks, std::string_view utf8) {
  Page page = page_of(source.text, marks);
  auto& lines = page.lines;
  // Whatever a title looks like, it is one.
  if (!lines.empty() && !metadata.title.empty()) lines.front().kind = LineKind::text;
  ArticleReader reader(page, marks, utf8);
  std::vector<Article> articles;
  for (const Segment& segment : segments_of(page)) {
    Article article = reader.read(segment, articles.empty() ? metadata : Metadata{});
    article.index = static_cast<std::uint32_t>(articles.size());
    if (!articles.empty()) article.lang = metadata.lang;
    articles.push_back(std::move(article));
  }
  return articles;
}

}  // namespace diplograph
