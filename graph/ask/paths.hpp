// Who is how far from whom in the net of meetings.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/ask/net.hpp"

namespace diplograph {

// Fewest steps first; of as many steps, those whose actors met oftener.
struct Path {
  std::vector<std::uint32_t> actors;  // numbers in the net, both ends among them
  std::vector<std::uint32_t> ties;    // between each two of them
  double length = 0.0;                // steps, and a bit for each tie of few meetings

  friend bool operator==(const Path&, const Path&) = default;
};

// At most `most` paths without loops, the best first; none where nobody ties the two. REQUIRES:
// from and to are in the net. Boost's Dijkstra; beyond the first path Yen's method, one Dijkstra a
// step of each path found.
[[nodiscard]] std::vector<Path> best_paths(const Net& net, std::uint32_t from, std::uint32_t to,
                                           std::size_t most = 1);

struct Neighbour {
  std::uint32_t actor = 0;
  std::uint32_t hops = 0;
  std::uint32_t through = 0;  // the one before on the way: of several, the first by id
  std::uint32_t tie = 0;      // with that one
};

// All within `hops` meetings, the nearest first, then by id. Boost's breadth-first search; linear.
[[nodiscard]] std::vector<Neighbour> neighbours(const Net& net, std::uint32_t from,
                                                std::uint32_t hops);

}  // namespace diplograph
