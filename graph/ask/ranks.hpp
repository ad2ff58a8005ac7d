// How much an actor matters in the net of meetings, and which actors keep to each other.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/ask/net.hpp"

namespace diplograph {

// One number an actor of the net, in its order.

// With how many others it met.
[[nodiscard]] std::vector<double> degrees(const Net& net);
// How often it met anybody.
[[nodiscard]] std::vector<double> meeting_counts(const Net& net);
// Boost's PageRank with damping 0.85, until nothing moves any more; sums to 1.
[[nodiscard]] std::vector<double> page_ranks(const Net& net);
// The share of all shortest paths between two others that go through it. Boost's (Brandes') up to
// `exact` actors; in larger nets from that many starting points spread over the net, an estimate
// that differs from run to run by nothing.
[[nodiscard]] std::vector<double> betweenness(const Net& net, std::size_t exact = 1000);

// The number of each actor's community, 0 being the largest: Louvain's method on the numbers of
// meetings. Near linear.
[[nodiscard]] std::vector<std::uint32_t> communities(const Net& net);
// Modularity of a division, -0.5 to 1.
[[nodiscard]] double modularity(const Net& net, const std::vector<std::uint32_t>& parts);
}  // namespace diplograph
