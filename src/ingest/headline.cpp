#include "ingest/headline.hpp"

#include <algorithm>

#include "ingest/signature.hpp"
#include "ingest/similarity.hpp"

namespace diplograph {
namespace {

constexpr std::size_t kMostLines = 12;      // ahead of the lead
constexpr std::size_t kManyWords = 4;       // that count: no site has a name of more
constexpr std::size_t kFewWords = 3;        // of the name of a site or of a section
constexpr std::uint32_t kLeastOfLead = 80;  // characters
// Shares of a line's content words that the lead has, too.
constexpr double kTakenUp = 0.34;     // of a headline behind lines of the page
constexpr double kHardlyKnown = 0.2;  // less than any headline, however free
constexpr double kHalf = 0.5;         // no more of a name

// The place of the lead in `segment.lines`, kMostLines if there is none.
std::size_t lead_place(const Page& page, const Segment& segment) {
  const auto last = std::min(segment.lines.size(), kMostLines);
  for (std::size_t place = 0; place < last; ++place) {
    const auto& line = page.lines[segment.lines[place]];
    if (line.span.size() >= kLeastOfLead && (line.stopped || !line.is_short())) return place;
  }
  return kMostLines;
}

// The first words of the lead, and of the paragraph behind it.
FoldedWords words_of_lead(const Page& page, const Segment& segment, std::size_t lead) {
  FoldedWords words;
  constexpr std::size_t most = 60;  // of each
  const auto last = std::min(lead + 2, segment.lines.size());
  for (auto at = lead; at < last; ++at)
    words.add(Words(page.text, page.lines[segment.lines[at]].span, page.fold, most));
  return words;
}

// "Reuters", "Kuwait News Agency - KUNA", "Department of State" say nothing of the news, though
// some word of such a name stands in the lead as well.
bool is_of_page(const Words& words, double known, const PageMarks& marks) {
  if (words.size() < 2) return true;
  const auto name = agency_at(words, 0, marks);
  if (name && words.size() <= name->last + 1) return true;
  return count_content_words(words) <= kFewWords ? known <= kHalf : known < kHardlyKnown;
}

}  // namespace

std::size_t lead_line(const Page& page, const Segment& segment) {
  const auto place = lead_place(page, segment);
  return segment.lines[place == kMostLines ? 0 : place];
}

std::size_t headline_place(const Page& page, const PageMarks& marks, const Segment& segment) {
  const auto lead = lead_place(page, segment);
  if (lead < 2 || lead == kMostLines) return 0;
  // Most pages are asked no more.
  if (count_content_words(page.words_of(page.lines[segment.lines.front()])) > kManyWords) return 0;
  const auto known = words_of_lead(page, segment, lead);
  for (std::size_t at = 0; at < lead; ++at) {
    const auto words = page.words_of(page.lines[segment.lines[at]]);
    const auto share = shared_words(words, known);
    if (is_of_page(words, share, marks)) continue;
    return at == 0 || share >= kTakenUp ? at : 0;
  }
  return 0;
}

}  // namespace diplograph
