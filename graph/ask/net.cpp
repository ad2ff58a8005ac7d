#include "graph/ask/net.hpp"

#include <algorithm>

#include "graph/ask/net_rows.hpp"
#include "graph/deeds.hpp"

namespace diplograph {
namespace {

struct Met {
  Graph::Vertex from = 0;
  Graph::Vertex to = 0;
  MetFacts facts;
};

std::vector<Met> derived(const Graph& graph) {
  std::vector<Met> found;
  for (const Graph::Link& link : graph.links()) {
    if (graph[link].kind != EdgeKind::met) continue;
    const MetFacts& facts = graph[link].met();
    found.push_back(
        {graph.source(link), graph.target(link), {facts.count, facts.first, facts.last, {}}});
  }
  return found;
}

std::vector<Met> counted(const Graph& graph, const Filter& filter) {
  const Sieve sieve(graph, filter);
  std::vector<Met> found;
  auto met = meetings_between(graph, [&](Graph::Vertex meeting) {
    return sieve.passes(meeting) &&
           (!filter.statuses.empty() || took_place(graph[meeting].event().status));
  });
  for (auto& [pair, facts] : met) {
    const auto from = graph.find(pair.first);
    const auto to = graph.find(pair.second);
    if (from && to) found.push_back({*from, *to, std::move(facts)});
  }
  return found;
}

}  // namespace

Net::Net(std::vector<Name> actors, std::vector<NetTie> ties)
    : actors_(std::move(actors)), ties_(std::move(ties)) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
  std::vector<NetArc> arcs;
  ends.reserve(ties_.size() * 2);
  arcs.reserve(ties_.size() * 2);
  for (std::uint32_t i = 0; i < ties_.size(); ++i) {
    ends.emplace_back(ties_[i].from, ties_[i].to);
    ends.emplace_back(ties_[i].to, ties_[i].from);
    arcs.insert(arcs.end(), 2, NetArc{i});
  }
  rows_ = std::make_shared<const NetRows>(
      NetRows{NetRows::Csr(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(),
                           arcs.begin(), static_cast<std::uint32_t>(actors_.size()))});
}

std::optional<std::uint32_t> Net::find(std::string_view id) const {
  const auto found = std::ranges::lower_bound(actors_, id, {}, &Name::id);
  if (found == actors_.end() || found->id != id) return std::nullopt;
  return static_cast<std::uint32_t>(found - actors_.begin());
}

Net net_of(const Graph& graph, const Filter& filter) {
  std::vector<Met> met = filter.narrows_events() ? counted(graph, filter) : derived(graph);
  std::erase_if(met, [&](const Met& one) {
    return !filter.wants(graph[one.from].kind) || !filter.wants(graph[one.to].kind);
  });
  constexpr std::uint32_t nobody = 0xffffffff;
  std::vector<std::uint32_t> numbers(graph.node_count(), nobody);
  std::vector<Graph::Vertex> who;
  for (const Met& one : met) {
    for (const Graph::Vertex end : {one.from, one.to}) {
      if (numbers[end] != nobody) continue;
      numbers[end] = 0;
      who.push_back(end);
    }
  }
  const auto id = [&graph](Graph::Vertex vertex) -> const std::string& { return graph[vertex].id; };
  std::ranges::sort(who, {}, id);
  std::vector<Name> actors;
  for (const Graph::Vertex vertex : who) {
    numbers[vertex] = static_cast<std::uint32_t>(actors.size());
    actors.push_back(name_of(graph[vertex], filter.lang));
  }
  std::vector<NetTie> ties;
  ties.reserve(met.size());
  for (const Met& one : met) {
    NetTie tie{numbers[one.from], numbers[one.to], one.facts.count, one.facts.first,
               one.facts.last};
    if (tie.from > tie.to) std::swap(tie.from, tie.to);
    ties.push_back(tie);
  }
  std::ranges::sort(ties, [](const NetTie& a, const NetTie& b) {
    return std::tie(a.from, a.to) < std::tie(b.from, b.to);
  });
  return {std::move(actors), std::move(ties)};
}

}  // namespace diplograph
