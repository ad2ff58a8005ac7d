// The net of actors who met: who with whom, how often. The small graph on which Boost's algorithms
// run: vertices by number in the order of their ids, in compressed rows of 32-bit numbers.
//
//   const Net net = net_of(graph, filter);
//   for (const Step& step : best_paths(net, from, to, 1).front().steps) ...
#pragma once

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/filter.hpp"
#include "graph/names.hpp"

namespace diplograph {

struct NetTie {
  std::uint32_t from = 0;  // the smaller number
  std::uint32_t to = 0;
  std::uint32_t meetings = 0;
  std::optional<Day> first;
  std::optional<Day> last;
};

class Net {
 public:
  struct Arc {
    std::uint32_t tie = 0;
  };
  using Rows = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, Arc,
                                                  boost::no_property, std::uint32_t, std::uint32_t>;

  Net() = default;
  // REQUIRES: actors sorted by id, each once; ties between them, each once. Linear.
  Net(std::vector<Name> actors, std::vector<NetTie> ties);

  [[nodiscard]] const std::vector<Name>& actors() const { return actors_; }
  [[nodiscard]] const std::vector<NetTie>& ties() const { return ties_; }
  // Each tie as two arcs.
  [[nodiscard]] const Rows& rows() const { return rows_; }
  // Logarithmic.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;

 private:
  std::vector<Name> actors_;
  std::vector<NetTie> ties_;
  Rows rows_;
};

// Of the meetings that took place, or of those that the filter lets through where it narrows
// events; of actors of the kinds that it wants. Actors who met nobody are left out.
[[nodiscard]] Net net_of(const Graph& graph, const Filter& filter);

}  // namespace diplograph
