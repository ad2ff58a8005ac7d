// The walk over a page. What makes it hard: the same marker announces another article, or links in
// the midst of this one; and an article may begin with no marker at all, looking like a subhead.
// Both are told apart by what the paragraph behind speaks of.
#include "ingest/segments.hpp"

#include <algorithm>

#include "base/unicode.hpp"
#include "ingest/similarity.hpp"

namespace diplograph {
namespace {

constexpr std::uint32_t shortest_paragraph = 80;  // characters
constexpr std::size_t shortest_link = 4;          // words
constexpr std::size_t shortest_headline = 6;
// Shares of content words. A lead repeats its headline; the story before it does not know the
// words.
constexpr double lead_repeats = 0.34;
constexpr double lead_repeats_unmarked = 0.5;
constexpr double known_before = 0.3;

bool is_paragraph(const Line& line) {
  return line.kind == LineKind::text && !line.bullet &&
         (line.stopped || line.span.size() >= shortest_paragraph);
}

// Like is_paragraph, but what may as well be a long link is none.
bool is_surely_paragraph(const Line& line) { return is_paragraph(line) && !line.is_short(); }

bool is_link_like(const Line& line) {
  return line.kind == LineKind::text && !line.stopped && (line.bullet || line.is_short());
}

class Walk {
 public:
  explicit Walk(const Page& page) : page_(page), lines_(page.lines) {
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (is_surely_paragraph(lines_[at])) last_paragraph_ = at;
    }
  }

  std::vector<Segment> run() {
    for (std::size_t at = 0; at < lines_.size();) at = step(at);
    close(lines_.size());
    return std::move(segments_);
  }

 private:
  // Handles the line at `at` and returns the next to handle.
  std::size_t step(std::size_t at) {
    switch (lines_[at].kind) {
      case LineKind::next_article:
        return after_marker(at);
      case LineKind::link_list:
        return links_end(at + 1);
      case LineKind::end:
        over_ = !current_.lines.empty();
        return at + 1;
      case LineKind::comments:
        over_ = over_ || paragraphs_ > 0;  // above the story they are a button
        return at + 1;
      case LineKind::rights:
        over_ = over_ || (!current_.lines.empty() && !is_of_picture(at));
        return at + 1;
      case LineKind::tags:
        credit(at);
        return tags_end(at);
      case LineKind::publisher:
        credit(at);
        return at + 1;
      case LineKind::text:
        return text(at);
      default:
        return at + 1;
    }
  }

  // Behind the last credits of a page nothing is told any more.
  void credit(std::size_t at) {
    credited_ = true;
    over_ = over_ || (!current_.lines.empty() && at > last_paragraph_);
  }

  std::size_t text(std::size_t at) {
    if (begins_article(at)) begin(at);
    if (over_) return at + 1;
    if (current_.lines.empty()) current_.first = at;
    current_.lines.push_back(at);
    paragraphs_ += is_paragraph(lines_[at]) ? 1U : 0U;
    credited_ = false;
    return at + 1;
  }

  // "(c) TASS" under a picture: no year, and the story goes on right behind it.
  bool is_of_picture(std::size_t at) const {
    constexpr std::uint32_t longest_name = 60;
    constexpr std::size_t reach = 2;
    const auto own = slice(page_.text, lines_[at].span);
    if (own.size() > longest_name || std::any_of(own.begin(), own.end(), [](char32_t code) {
          return class_of(code) == CharClass::digit;
        }))
      return false;
    const auto last = std::min(lines_.size(), at + 1 + reach);
    return std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(at + 1),
                       lines_.begin() + static_cast<std::ptrdiff_t>(last),
                       [](const Line& line) { return is_paragraph(line) && line.stopped; });
  }

  std::size_t links_end(std::size_t at) const {
    while (at < lines_.size() && is_link_like(lines_[at])) ++at;
    return at;
  }

  // "Tags" alone in its line has a line for each behind it; they are shorter than headlines.
  std::size_t tags_end(std::size_t at) const {
    const bool alone = page_.words_of(lines_[at]).size() == lines_[at].marked;
    ++at;
    while (alone && at < lines_.size() && is_link_like(lines_[at]) &&
           page_.words_of(lines_[at]).size() < shortest_headline)
      ++at;
    return at;
  }

  // Behind "read also": a headline whose paragraph repeats it is another article, else it is links.
  std::size_t after_marker(std::size_t at) {
    const std::size_t first = at + 1;
    const std::size_t end = links_end(first);
    if (first == lines_.size()) return first;
    const bool has_paragraph = end < lines_.size() && lines_[end].kind == LineKind::text;
    if (!has_paragraph) return end == first ? first : end;
    if (current_.lines.empty() || credited_ || over_ || end == first) return begin(first);
    const double repeats = shared_words(page_.words_of(lines_[first]), page_.words_of(lines_[end]));
    return repeats >= lead_repeats ? begin(first) : end;
  }

  // A headline without a marker: alone between blank lines, long enough, taken up by the paragraph
  // behind, and new to the story before; a subhead speaks of what the story knows.
  bool begins_article(std::size_t at) const {
    const Line& line = lines_[at];
    if (at + 1 >= lines_.size() || paragraphs_ < 2) return false;
    const Line& next = lines_[at + 1];
    const bool alone = line.blank_before > 0 && next.blank_before > 0;
    if (!alone || line.bullet || !line.is_short() || !is_surely_paragraph(next)) return false;
    const Words words = page_.words_of(line);
    if (words.size() < shortest_headline) return false;
    if (shared_words(words, page_.words_of(next)) < lead_repeats_unmarked) return false;
    // The last words of a long story are enough, and keep the work linear.
    constexpr std::size_t enough = 3000;
    FoldedWords before;
    for (auto known = current_.lines.rbegin(); known != current_.lines.rend(); ++known) {
      before.add(page_.words_of(lines_[*known]));
      if (before.size() > enough) break;
    }
    return shared_words(words, before) <= known_before;
  }

  std::size_t begin(std::size_t at) {
    close(at);
    current_ = {};
    current_.head = current_.first = at;
    paragraphs_ = 0;
    over_ = credited_ = false;
    return at;
  }

  void close(std::size_t last) {
    if (current_.lines.empty()) return;
    current_.last = last;
    segments_.push_back(std::move(current_));
  }

  const Page& page_;
  const std::vector<Line>& lines_;
  std::vector<Segment> segments_;
  Segment current_;
  std::size_t paragraphs_ = 0;  // of it
  std::size_t last_paragraph_ = 0;
  bool over_ = false;      // an end mark was seen: text belongs to the page
  bool credited_ = false;  // the last line was a credit, as at an article's end
};

}  // namespace

std::vector<Segment> segments_of(const Page& page) { return Walk(page).run(); }

void drop_trailing_links(const Page& page, Segment& segment) {
  constexpr std::size_t least_links = 2;
  const auto& lines = page.lines;
  std::size_t stopped = 0;
  for (const std::size_t at : segment.lines) stopped += lines[at].stopped ? 1U : 0U;
  std::size_t links = 0;
  while (links < segment.lines.size()) {
    const Line& line = lines[segment.lines[segment.lines.size() - 1 - links]];
    if (!is_link_like(line) || page.words_of(line).size() < shortest_link) break;
    ++links;
  }
  // Only where the writer does end sentences with a stop is a line without one no sentence.
  const std::size_t others = segment.lines.size() - links;
  const bool writes_stops = others >= 3 && stopped * 10 >= others * 6;
  if (links < least_links || !writes_stops) return;
  segment.lines.resize(others);
}

}  // namespace diplograph
