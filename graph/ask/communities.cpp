// Louvain: actors move to the neighbouring community that gains most, then communities become
// actors, until nothing gains. Actors are taken in the order of their ids, so the answer is one.
#include <algorithm>
#include <map>
#include <numeric>

#include "graph/ask/net_rows.hpp"
#include "graph/ask/ranks.hpp"

namespace diplograph {
namespace {

using Part = std::uint32_t;
constexpr double least_gain = 1e-12;
constexpr int most_rounds = 50;

// A weighted undirected graph; what was united is a loop.
struct Level {
  std::vector<std::vector<std::pair<Part, double>>> ties;
  std::vector<double> loops;
  double total = 0.0;  // twice the sum of all weights

  [[nodiscard]] double strength(Part part) const {
    double sum = 2.0 * loops[part];
    for (const auto& [other, weight] : ties[part]) sum += weight;
    return sum;
  }
};

Level first_level(const Net& net) {
  Level level;
  level.ties.resize(net.actors().size());
  level.loops.resize(net.actors().size(), 0.0);
  for (const NetTie& tie : net.ties()) {
    level.ties[tie.from].emplace_back(tie.to, tie.meetings);
    level.ties[tie.to].emplace_back(tie.from, tie.meetings);
    level.total += 2.0 * tie.meetings;
  }
  return level;
}

// Moves members of a level between communities; whether any moved.
bool settle(const Level& level, std::vector<Part>& of) {
  const std::size_t size = level.ties.size();
  std::vector<double> strength(size);
  std::vector<double> weight_of(size);  // of the community
  for (Part i = 0; i < size; ++i) weight_of[i] = strength[i] = level.strength(i);
  std::vector<double> shared(size, 0.0);
  bool any = false;
  for (int round = 0; round < most_rounds; ++round) {
    bool moved = false;
    for (Part i = 0; i < size; ++i) {
      for (const auto& [other, weight] : level.ties[i]) shared[of[other]] += weight;
      const Part home = of[i];
      weight_of[home] -= strength[i];
      const auto gain = [&](Part part) {
        return shared[part] - weight_of[part] * strength[i] / level.total;
      };
      Part best = home;
      for (const auto& [other, weight] : level.ties[i]) {
        const double more = gain(of[other]) - gain(best);
        if (more > least_gain || (more > -least_gain && of[other] < best && best != home)) {
          best = of[other];
        }
      }
      weight_of[best] += strength[i];
      of[i] = best;
      moved = moved || best != home;
      for (const auto& [other, weight] : level.ties[i]) shared[of[other]] = 0.0;
      shared[home] = 0.0;
    }
    any = any || moved;
    if (!moved) break;
  }
  return any;
}

// Numbers communities from 0 without gaps, in the order of their first members.
Part renumber(std::vector<Part>& of) {
  std::map<Part, Part> numbers;
  for (Part& part : of) {
    part = numbers.emplace(part, static_cast<Part>(numbers.size())).first->second;
  }
  return static_cast<Part>(numbers.size());
}

Level united(const Level& level, const std::vector<Part>& of, Part count) {
  Level next;
  next.ties.resize(count);
  next.loops.resize(count, 0.0);
  next.total = level.total;
  std::map<std::pair<Part, Part>, double> between;
  for (Part i = 0; i < level.ties.size(); ++i) {
    next.loops[of[i]] += level.loops[i];
    for (const auto& [other, weight] : level.ties[i]) {
      if (of[i] != of[other]) {
        between[{of[i], of[other]}] += weight;
      } else if (i < other) {
        next.loops[of[i]] += weight;
      }
    }
  }
  for (const auto& [pair, weight] : between)
    next.ties[pair.first].emplace_back(pair.second, weight);
  return next;
}

// The largest community becomes 0; of equals the one of the first actor.
void by_size(std::vector<Part>& of, Part count) {
  std::vector<std::size_t> sizes(count, 0);
  for (const Part part : of) ++sizes[part];
  std::vector<Part> order(count);
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, [&sizes](Part a, Part b) { return sizes[a] > sizes[b]; });
  std::vector<Part> place(count);
  for (Part i = 0; i < count; ++i) place[order[i]] = i;
  for (Part& part : of) part = place[part];
}

}  // namespace

std::vector<std::uint32_t> communities(const Net& net) {
  std::vector<Part> whole(net.actors().size());
  std::iota(whole.begin(), whole.end(), 0U);
  if (net.ties().empty()) return whole;
  Level level = first_level(net);
  for (;;) {
    std::vector<Part> of(level.ties.size());
    std::iota(of.begin(), of.end(), 0U);
    const bool moved = settle(level, of);
    const Part count = renumber(of);
    for (Part& part : whole) part = of[part];
    if (!moved) break;
    level = united(level, of, count);
  }
  by_size(whole, renumber(whole));
  return whole;
}

double modularity(const Net& net, const std::vector<std::uint32_t>& parts) {
  std::map<Part, double> inside;
  std::map<Part, double> strength;
  double total = 0.0;
  for (const NetTie& tie : net.ties()) {
    const double weight = tie.meetings;
    total += 2.0 * weight;
    strength[parts[tie.from]] += weight;
    strength[parts[tie.to]] += weight;
    if (parts[tie.from] == parts[tie.to]) inside[parts[tie.from]] += 2.0 * weight;
  }
  double sum = 0.0;
  for (const auto& [part, weight] : strength) {
    sum += inside[part] / total - (weight / total) * (weight / total);
  }
  return sum;
}

}  // namespace diplograph
