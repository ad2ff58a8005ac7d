#include "graph/ask/ranks.hpp"

#include <algorithm>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/page_rank.hpp>
#include <cmath>
#include <numeric>

#include "graph/ask/net_rows.hpp"

namespace diplograph {
namespace {

constexpr int most_page_rank_rounds = 100;
constexpr double settled_change = 1e-9;  // of an actor's rank in a round, the mean rank being 1
constexpr double damping = 0.85;

using Vertex = std::uint32_t;

// When Boost stops: nothing moves any more, or it took too long.
class Settled {
 public:
  explicit Settled(std::size_t actors) : before_(actors, 0.0) {}
  template <typename Ranks, typename Rows>
  bool operator()(const Ranks& ranks, const Rows& /*rows*/) {
    double change = 0.0;
    for (Vertex actor = 0; actor < before_.size(); ++actor) {
      const double now = boost::get(ranks, actor);
      change += std::abs(now - before_[actor]);
      before_[actor] = now;
    }
    return ++rounds_ > most_page_rank_rounds ||
           change < settled_change * static_cast<double>(before_.size());
  }

 private:
  std::vector<double> before_;
  int rounds_ = 0;
};

// Brandes' sum over the shortest paths that start at one actor.
class FromOne {
 public:
  explicit FromOne(const Net& net)
      : rows_(net.rows().csr),
        distance_(net.actors().size()),
        paths_(net.actors().size()),
        share_(net.actors().size()) {}

  void add(Vertex start, std::vector<double>& to) {
    std::ranges::fill(distance_, -1);
    std::ranges::fill(paths_, 0.0);
    std::ranges::fill(share_, 0.0);
    order_.assign(1, start);
    distance_[start] = 0;
    paths_[start] = 1.0;
    for (std::size_t next = 0; next < order_.size(); ++next) {
      each(order_[next], [&](Vertex at, Vertex other) {
        if (distance_[other] < 0) {
          distance_[other] = distance_[at] + 1;
          order_.push_back(other);
        }
        if (distance_[other] == distance_[at] + 1) paths_[other] += paths_[at];
      });
    }
    for (auto at = order_.rbegin(); at != order_.rend(); ++at) {
      each(*at, [&](Vertex here, Vertex before) {
        if (distance_[before] + 1 != distance_[here]) return;
        share_[before] += paths_[before] / paths_[here] * (1.0 + share_[here]);
      });
      if (*at != start) to[*at] += share_[*at];
    }
  }

 private:
  template <typename Take>
  void each(Vertex at, const Take& take) const {
    const auto arcs = boost::out_edges(at, rows_);
    for (auto arc = arcs.first; arc != arcs.second; ++arc) take(at, boost::target(*arc, rows_));
  }

  const NetRows::Csr& rows_;
  std::vector<int> distance_;
  std::vector<double> paths_;
  std::vector<double> share_;
  std::vector<Vertex> order_;
};

}  // namespace

std::vector<double> degrees(const Net& net) {
  std::vector<double> found(net.actors().size(), 0.0);
  for (const NetTie& tie : net.ties()) {
    found[tie.from] += 1.0;
    found[tie.to] += 1.0;
  }
  return found;
}

std::vector<double> meeting_counts(const Net& net) {
  std::vector<double> found(net.actors().size(), 0.0);
  for (const NetTie& tie : net.ties()) {
    found[tie.from] += tie.meetings;
    found[tie.to] += tie.meetings;
  }
  return found;
}

std::vector<double> page_ranks(const Net& net) {
  std::vector<double> ranks(net.actors().size(), 0.0);
  if (ranks.empty()) return ranks;
  const auto map = boost::make_iterator_property_map(
      ranks.begin(), boost::get(boost::vertex_index, net.rows().csr));
  boost::graph::page_rank(net.rows().csr, map, Settled(ranks.size()), damping);
  // Boost's ranks sum to the number of vertices where none is without arcs, as here.
  const double sum = std::accumulate(ranks.begin(), ranks.end(), 0.0);
  for (double& rank : ranks) rank /= sum;
  return ranks;
}

std::vector<double> betweenness(const Net& net, std::size_t exact) {
  const std::size_t size = net.actors().size();
  std::vector<double> found(size, 0.0);
  if (size < 3) return found;
  if (size <= exact) {
    const auto map = boost::make_iterator_property_map(
        found.begin(), boost::get(boost::vertex_index, net.rows().csr));
    boost::brandes_betweenness_centrality(net.rows().csr, map);
  } else {
    FromOne from_one(net);
    for (std::size_t i = 0; i < exact; ++i) {
      from_one.add(static_cast<Vertex>(i * size / exact), found);
    }
    for (double& one : found) one *= static_cast<double>(size) / static_cast<double>(exact);
  }
  const auto pairs = static_cast<double>(size - 1) * static_cast<double>(size - 2);
  for (double& one : found) one /= pairs;
  return found;
}

}  // namespace diplograph
