#include "graph/ask/paths.hpp"

#include <algorithm>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/property_map/function_property_map.hpp>
#include <limits>
#include <optional>
#include <set>

#include "graph/ask/net_rows.hpp"

namespace diplograph {
namespace {

using Vertex = std::uint32_t;
constexpr double no_way = std::numeric_limits<double>::infinity();
// Of two paths with as many steps the one of the oftener met is better; no path is so long that
// this could outweigh a step.
constexpr double rarity = 1e-4;

struct Arrived {};  // Boost's way to leave a search: a visitor throws

class StopAt : public boost::dijkstra_visitor<> {
 public:
  explicit StopAt(Vertex goal) : goal_(goal) {}
  template <typename Rows>
  void finish_vertex(Vertex vertex, const Rows& /*rows*/) {
    if (vertex == goal_) throw Arrived();
  }
  template <typename Rows>
  void examine_vertex(Vertex vertex, const Rows& /*rows*/) {
    if (vertex == goal_) throw Arrived();
  }

 private:
  Vertex goal_;
};

double length_of(const NetTie& tie) { return 1.0 + rarity / std::max(1U, tie.meetings); }

class Finder {
 public:
  Finder(const Net& net, Vertex to) : net_(net), to_(to) {}

  // The best path from `from` that uses no banned tie and enters no banned actor.
  std::optional<Path> find(Vertex from, const std::set<std::uint32_t>& banned_ties,
                           const std::vector<char>& banned_actors) const {
    const NetRows::Csr& rows = net_.rows().csr;
    const std::size_t size = net_.actors().size();
    std::vector<Vertex> before(size);
    std::vector<double> distance(size);
    const auto weigh = [&](const NetRows::Csr::edge_descriptor& arc) {
      const std::uint32_t tie = rows[arc].tie;
      if (banned_actors[boost::target(arc, rows)] != 0 || banned_ties.contains(tie)) return no_way;
      return length_of(net_.ties()[tie]);
    };
    const auto index = boost::get(boost::vertex_index, rows);
    try {
      boost::dijkstra_shortest_paths(
          rows, from,
          boost::predecessor_map(boost::make_iterator_property_map(before.begin(), index))
              .distance_map(boost::make_iterator_property_map(distance.begin(), index))
              .weight_map(
                  boost::make_function_property_map<NetRows::Csr::edge_descriptor, double>(weigh))
              .distance_inf(no_way)
              .visitor(StopAt(to_)));
    } catch (const Arrived&) {
    }
    if (distance[to_] == no_way || (before[to_] == to_ && from != to_)) return std::nullopt;
    Path path;
    path.actors = {to_};
    while (path.actors.back() != from) path.actors.push_back(before[path.actors.back()]);
    std::reverse(path.actors.begin(), path.actors.end());
    measure(path);
    return path;
  }

  // Ties and length from the actors.
  void measure(Path& path) const {
    path.ties.clear();
    path.length = 0.0;
    for (std::size_t i = 0; i + 1 < path.actors.size(); ++i) {
      const auto arc = boost::edge(path.actors[i], path.actors[i + 1], net_.rows().csr).first;
      path.ties.push_back(net_.rows().csr[arc].tie);
      path.length += length_of(net_.ties()[path.ties.back()]);
    }
  }

 private:
  const Net& net_;
  Vertex to_;
};

struct Better {
  bool operator()(const Path& left, const Path& right) const {
    return std::tie(left.length, left.actors) < std::tie(right.length, right.actors);
  }
};

// Yen: each way to leave the last path found, the paths found so far closed.
void branch(const Finder& finder, const std::vector<Path>& found, std::size_t size,
            std::set<Path, Better>& candidates) {
  const Path& last = found.back();
  std::vector<char> passed(size, 0);
  for (std::size_t i = 0; i + 1 < last.actors.size(); ++i) {
    std::set<std::uint32_t> closed;
    for (const Path& other : found) {
      if (other.actors.size() > i + 1 &&
          std::equal(last.actors.begin(), last.actors.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                     other.actors.begin())) {
        closed.insert(other.ties[i]);
      }
    }
    if (auto rest = finder.find(last.actors[i], closed, passed)) {
      rest->actors.insert(rest->actors.begin(), last.actors.begin(),
                          last.actors.begin() + static_cast<std::ptrdiff_t>(i));
      finder.measure(*rest);
      candidates.insert(std::move(*rest));
    }
    passed[last.actors[i]] = 1;
  }
}

}  // namespace

std::vector<Path> best_paths(const Net& net, std::uint32_t from, std::uint32_t to,
                             std::size_t most) {
  const Finder finder(net, to);
  const std::size_t size = net.actors().size();
  std::vector<Path> found;
  auto best = finder.find(from, {}, std::vector<char>(size, 0));
  if (!best || most == 0) return found;
  found.push_back(std::move(*best));
  std::set<Path, Better> candidates;
  while (found.size() < most) {
    branch(finder, found, size, candidates);
    if (candidates.empty()) break;
    found.push_back(std::move(candidates.extract(candidates.begin()).value()));
  }
  return found;
}

std::vector<Neighbour> neighbours(const Net& net, std::uint32_t from, std::uint32_t hops) {
  const NetRows::Csr& rows = net.rows().csr;
  std::vector<std::uint32_t> distance(net.actors().size(), 0);
  std::vector<Neighbour> found;
  const auto index = boost::get(boost::vertex_index, rows);
  boost::breadth_first_search(
      rows, from,
      boost::visitor(boost::make_bfs_visitor(boost::record_distances(
          boost::make_iterator_property_map(distance.begin(), index), boost::on_tree_edge()))));
  for (Vertex actor = 0; actor < net.actors().size(); ++actor) {
    if (actor == from || distance[actor] == 0 || distance[actor] > hops) continue;
    Neighbour near{actor, distance[actor], 0, 0};
    const auto arcs = boost::out_edges(actor, rows);
    Vertex through = std::numeric_limits<Vertex>::max();
    for (auto arc = arcs.first; arc != arcs.second; ++arc) {
      const Vertex other = boost::target(*arc, rows);
      const bool before =
          distance[other] + 1 == distance[actor] && (other == from || distance[other] > 0);
      if (!before || other >= through) continue;
      through = other;
      near.tie = rows[*arc].tie;
    }
    near.through = through;
    found.push_back(near);
  }
  std::ranges::stable_sort(found, {}, &Neighbour::hops);
  return found;
}

}  // namespace diplograph
