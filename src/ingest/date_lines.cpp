#include "ingest/date_lines.hpp"

#include <algorithm>
#include <utility>

namespace diplograph {
namespace {

enum class Place : unsigned char { opening, story, above };

struct Candidate {
  Place place;
  unsigned rank;
  Span span;
};

unsigned rank_of(const Line& line) {
  if (line.kind == LineKind::update) return 2;
  return line.marked > 0 ? 0 : 1;
}

}  // namespace

std::vector<Span> date_lines(const Page& page, const Segment& segment, std::size_t lead) {
  std::vector<Candidate> found;
  const auto add = [&](Place place, std::size_t first, std::size_t last) {
    for (auto at = first; at < last; ++at) {
      const auto& line = page.lines[at];
      if (line.kind == LineKind::date || line.kind == LineKind::update)
        found.push_back({place, rank_of(line), line.span});
    }
  };
  add(Place::opening, segment.first, lead);
  add(Place::story, lead, segment.last);
  add(Place::above, segment.head, segment.first);
  std::stable_sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
    return std::pair(a.place, a.rank) < std::pair(b.place, b.rank);
  });
  std::vector<Span> spans(found.size());
  std::transform(found.begin(), found.end(), spans.begin(),
                 [](const Candidate& candidate) { return candidate.span; });
  return spans;
}

}  // namespace diplograph
