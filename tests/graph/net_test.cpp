// The algorithms on the net of meetings, against simple ways to the same answers.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "graph/ask/groups.hpp"
#include "graph/ask/paths.hpp"
#include "graph/ask/ranks.hpp"

namespace diplograph {
namespace {

// All paths without loops, found without cunning.
void walk(const Net& net, std::uint32_t to, Path& way, std::vector<Path>& all) {
  if (way.actors.back() == to) {
    all.push_back(way);
    return;
  }
  for (std::uint32_t i = 0; i < net.ties().size(); ++i) {
    const NetTie& tie = net.ties()[i];
    for (const auto& [from, next] : {std::pair(tie.from, tie.to), std::pair(tie.to, tie.from)}) {
      if (from != way.actors.back()) continue;
      if (std::ranges::find(way.actors, next) != way.actors.end()) continue;
      const double before = way.length;
      way.actors.push_back(next);
      way.ties.push_back(i);
      way.length += 1.0 + 1e-4 / tie.meetings;
      walk(net, to, way, all);
      way.actors.pop_back();
      way.ties.pop_back();
      way.length = before;
    }
  }
}

Net random_net(unsigned seed, std::uint32_t size, std::uint32_t ties) {
  std::mt19937 random(seed);
  std::vector<Name> actors;
  for (std::uint32_t i = 0; i < size; ++i) {
    actors.push_back({"person:" + std::to_string(100 + i), NodeKind::person, "x"});
  }
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> made;
  for (std::uint32_t i = 0; i < ties; ++i) {
    const auto a = static_cast<std::uint32_t>(random() % size);
    const auto b = static_cast<std::uint32_t>(random() % size);
    if (a != b) made[std::minmax(a, b)] = 1 + static_cast<std::uint32_t>(random() % 4);
  }
  std::vector<NetTie> list;
  for (const auto& [ends, count] : made) list.push_back({ends.first, ends.second, count, {}, {}});
  return {actors, list};
}

TEST_CASE("the k best paths are the k best of all paths") {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    INFO("seed " << seed);
    const Net net = random_net(seed, 7, 12);
    Path start;
    start.actors = {0};
    std::vector<Path> all;
    walk(net, 6, start, all);
    std::ranges::sort(all, {}, &Path::length);
    const auto found = best_paths(net, 0, 6, 6);
    REQUIRE(found.size() == std::min<std::size_t>(6, all.size()));
    for (std::size_t i = 0; i < found.size(); ++i) {
      CHECK(found[i].length == doctest::Approx(all[i].length));
      CHECK(found[i].actors.front() == 0);
      CHECK(found[i].actors.back() == 6);
    }
  }
}

TEST_CASE("neighbours are as far as the shortest path") {
  const Net net = random_net(5, 30, 50);
  const auto near = neighbours(net, 0, 30);
  for (const Neighbour& one : near) {
    const auto path = best_paths(net, 0, one.actor, 1);
    REQUIRE(path.size() == 1);
    CHECK(path.front().ties.size() == one.hops);
  }
  for (const Neighbour& one : neighbours(net, 0, 1)) CHECK(one.hops == 1);
}

TEST_CASE("measures: sums, and the estimate that is exact where it starts everywhere") {
  const Net net = random_net(9, 40, 90);
  double sum = 0.0;
  for (const double rank : page_ranks(net)) sum += rank;
  CHECK(sum == doctest::Approx(1.0));
  const auto boost = betweenness(net, 1000);
  const auto own = betweenness(net, 39);  // all starting points but one
  for (std::size_t i = 0; i < boost.size(); ++i) {
    CHECK(own[i] == doctest::Approx(boost[i]).epsilon(0.35));
  }
}

TEST_CASE("communities are the cliques of a ring of cliques") {
  std::vector<Name> actors;
  std::vector<NetTie> ties;
  for (std::uint32_t i = 0; i < 20; ++i) {
    actors.push_back({"person:" + std::to_string(100 + i), NodeKind::person, "x"});
    for (std::uint32_t j = i + 1; j < 20; ++j) {
      if (i / 5 == j / 5) ties.push_back({i, j, 1, {}, {}});
    }
    if (i % 5 == 4)
      ties.push_back({std::min(i, (i + 1) % 20), std::max(i, (i + 1) % 20), 1, {}, {}});
  }
  std::ranges::sort(ties, [](const NetTie& a, const NetTie& b) {
    return std::pair(a.from, a.to) < std::pair(b.from, b.to);
  });
  const Net net(actors, ties);
  const auto of = communities(net);
  for (std::uint32_t i = 0; i < 20; ++i) CHECK(of[i] == of[i / 5 * 5]);
  CHECK(std::set<std::uint32_t>(of.begin(), of.end()).size() == 4);
  CHECK(modularity(net, of) > 0.6);
}

TEST_CASE("groups are those who are tied, directly or through others") {
  Groups groups(9);
  CHECK(groups.count() == 0);
  groups.tie(1, 2);
  groups.tie(5, 4);
  groups.tie(2, 1);
  CHECK(groups.count() == 2);
  groups.tie(6, 4);
  groups.tie(8, 6);
  CHECK(groups.largest() == 4);
  groups.tie(8, 1);
  CHECK(groups.count() == 1);
  CHECK(groups.tied() == 6);
  CHECK(groups.largest() == 6);
}

}  // namespace
}  // namespace diplograph
