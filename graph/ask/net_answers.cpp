// What the net of meetings says, as tables.
#include <algorithm>
#include <array>
#include <numeric>

#include "graph/ask/ask.hpp"
#include "graph/ask/paths.hpp"
#include "graph/ask/ranks.hpp"
#include "graph/ask/rows.hpp"

namespace diplograph {
namespace {

constexpr std::array<std::string_view, 4> measure_names{"degree", "betweenness", "pagerank",
                                                        "meetings"};

// In a net of more ties betweenness is worked out only where it is asked for.
constexpr std::size_t most_ties_at_once = 200'000;

// Numbers 0..size by a value, the greatest first, of equals the smaller number.
std::vector<std::uint32_t> ranked(const std::vector<double>& values) {
  std::vector<std::uint32_t> order(values.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(
      order, [&values](std::uint32_t a, std::uint32_t b) { return values[a] > values[b]; });
  return order;
}

std::int64_t whole(double value) { return static_cast<std::int64_t>(value); }

}  // namespace

std::optional<Measure> measure_from(std::string_view name) {
  const auto found = std::ranges::find(measure_names, name);
  if (found == measure_names.end()) return std::nullopt;
  return static_cast<Measure>(found - measure_names.begin());
}

std::string_view to_string(Measure measure) {
  return measure_names[static_cast<std::size_t>(measure)];
}

Answer path(const Net& net, std::uint32_t from, std::uint32_t to, std::size_t best) {
  Answer answer{net.actors()[from].label + " - " + net.actors()[to].label,
                {"path", "step", "from", "to", "meetings", "first", "last"},
                {}};
  std::int64_t number = 0;
  for (const Path& found : best_paths(net, from, to, best)) {
    ++number;
    for (std::size_t i = 0; i < found.ties.size(); ++i) {
      const NetTie& tie = net.ties()[found.ties[i]];
      answer.rows.push_back({number, static_cast<std::int64_t>(i + 1),
                             net.actors()[found.actors[i]], net.actors()[found.actors[i + 1]],
                             cell(tie.meetings), cell(tie.first), cell(tie.last)});
    }
  }
  return answer;
}

Answer neighbours_of(const Net& net, std::uint32_t actor, std::uint32_t hops) {
  Answer answer{
      net.actors()[actor].label, {"who", "hops", "through", "meetings", "first", "last"}, {}};
  auto near = neighbours(net, actor, hops);
  std::ranges::stable_sort(near, [&net](const Neighbour& a, const Neighbour& b) {
    return std::make_tuple(a.hops, -whole(net.ties()[a.tie].meetings)) <
           std::make_tuple(b.hops, -whole(net.ties()[b.tie].meetings));
  });
  for (const Neighbour& one : near) {
    const NetTie& tie = net.ties()[one.tie];
    answer.rows.push_back({net.actors()[one.actor], cell(one.hops),
                           one.through == actor ? Cell() : Cell(net.actors()[one.through]),
                           cell(tie.meetings), cell(tie.first), cell(tie.last)});
  }
  return answer;
}

Answer top(const Net& net, Measure by) {
  Answer answer{"", {"rank", "who", "degree", "meetings", "pagerank", "betweenness"}, {}};
  const auto degree = degrees(net);
  const auto meetings = meeting_counts(net);
  const auto page_rank = page_ranks(net);
  // Searches from a thousand actors through a wide net take longer than all else together.
  const bool among = by == Measure::betweenness || net.ties().size() <= most_ties_at_once;
  const auto between = among ? betweenness(net) : std::vector<double>();
  const std::array<const std::vector<double>*, 4> all{&degree, &between, &page_rank, &meetings};
  std::int64_t rank = 0;
  for (const std::uint32_t i : ranked(*all[static_cast<std::size_t>(by)])) {
    answer.rows.push_back({++rank, net.actors()[i], whole(degree[i]), whole(meetings[i]),
                           page_rank[i], among ? Cell(between[i]) : Cell()});
  }
  return answer;
}

Answer communities_of(const Net& net) {
  Answer answer{"", {"community", "size", "who"}, {}};
  const auto of = communities(net);
  std::vector<Names> members(of.empty() ? 0 : 1 + *std::ranges::max_element(of));
  for (const std::uint32_t i : ranked(meeting_counts(net)))
    members[of[i]].push_back(net.actors()[i]);
  for (std::size_t i = 0; i < members.size(); ++i) {
    const auto size = static_cast<std::int64_t>(members[i].size());
    answer.rows.push_back({static_cast<std::int64_t>(i + 1), size, std::move(members[i])});
  }
  return answer;
}

}  // namespace diplograph
