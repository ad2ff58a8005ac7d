// Which lines of a page belong to which article. For split_page alone.
#pragma once

#include <cstddef>
#include <vector>

#include "ingest/lines.hpp"

namespace diplograph {

// One article's lines, by their index. The first line of an article may be its headline.
struct Segment {
  std::size_t head = 0;            // what stands above its first line of text begins here
  std::size_t first = 0;           // of its text
  std::size_t last = 0;            // one past
  std::vector<std::size_t> lines;  // that are its text; those of other kinds and links are not
};

[[nodiscard]] std::vector<Segment> segments_of(const Page& page);

// The lines that are news: without a menu's rest, without links that stand at the end unannounced.
void drop_trailing_links(const Page& page, Segment& segment);

}  // namespace diplograph
