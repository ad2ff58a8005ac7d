#include "graph/ask/net.hpp"

#include <algorithm>
#include <numeric>

#include "graph/ask/net_rows.hpp"
#include "graph/deeds.hpp"

namespace diplograph {
namespace {

// Ties between vertices of the graph, not yet numbers of actors.
std::vector<NetTie> derived(const Graph& graph) {
  const auto links = graph.links();
  std::vector<NetTie> found;
  found.reserve(std::count_if(links.begin(), links.end(), [&graph](const Graph::Link& link) {
    return graph[link].kind == EdgeKind::met;
  }));
  for (const Graph::Link& link : links) {
    if (graph[link].kind != EdgeKind::met) continue;
    const MetFacts& facts = graph[link].met();
    found.push_back({static_cast<std::uint32_t>(graph.source(link)),
                     static_cast<std::uint32_t>(graph.target(link)), facts.count, facts.first,
                     facts.last});
  }
  return found;
}

// Likewise.
std::vector<NetTie> counted(const Graph& graph, const Filter& filter) {
  const Sieve sieve(graph, filter);
  std::vector<NetTie> found;
  const auto met = meetings_between(graph, [&](Graph::Vertex meeting) {
    return sieve.passes(meeting) &&
           (!filter.statuses.empty() || took_place(graph[meeting].event().status));
  });
  for (const auto& [pair, facts] : met) {
    const auto from = graph.find(pair.first);
    const auto to = graph.find(pair.second);
    if (!from || !to) continue;
    found.push_back({static_cast<std::uint32_t>(*from), static_cast<std::uint32_t>(*to),
                     facts.count, facts.first, facts.last});
  }
  return found;
}

// By `from`, then `to`: those of one actor are put together first, which is linear.
void sort_by_ends(std::vector<NetTie>& ties, std::size_t actors) {
  std::vector<std::size_t> place(actors + 1);  // where the next tie of each goes
  for (const NetTie& tie : ties) ++place[tie.from + 1];
  std::partial_sum(place.begin(), place.end(), place.begin());
  std::vector<NetTie> sorted(ties.size());
  for (const NetTie& tie : ties) sorted[place[tie.from]++] = tie;
  auto begin = sorted.begin();
  while (begin != sorted.end()) {
    const auto end = std::find_if(
        begin, sorted.end(), [from = begin->from](const NetTie& tie) { return tie.from != from; });
    std::sort(begin, end, [](const NetTie& a, const NetTie& b) { return a.to < b.to; });
    begin = end;
  }
  ties.swap(sorted);
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
  std::vector<NetTie> ties = filter.narrows_events() ? counted(graph, filter) : derived(graph);
  std::erase_if(ties, [&](const NetTie& one) {
    return !filter.wants(graph[one.from].kind) || !filter.wants(graph[one.to].kind);
  });
  constexpr std::uint32_t nobody = 0xffffffff;
  std::vector<std::uint32_t> numbers(graph.node_count(), nobody);
  std::vector<Graph::Vertex> who;
  for (const NetTie& one : ties) {
    for (const Graph::Vertex end : {one.from, one.to}) {
      if (numbers[end] != nobody) continue;
      numbers[end] = 0;
      who.push_back(end);
    }
  }
  const auto id = [&graph](Graph::Vertex vertex) -> const std::string& { return graph[vertex].id; };
  std::ranges::sort(who, {}, id);
  std::vector<Name> actors;
  actors.reserve(who.size());
  for (const Graph::Vertex vertex : who) {
    numbers[vertex] = static_cast<std::uint32_t>(actors.size());
    actors.push_back(name_of(graph[vertex], filter.lang));
  }
  for (NetTie& tie : ties) {
    tie.from = numbers[tie.from];
    tie.to = numbers[tie.to];
    if (tie.from > tie.to) std::swap(tie.from, tie.to);
  }
  sort_by_ends(ties, actors.size());
  return {std::move(actors), std::move(ties)};
}

}  // namespace diplograph
