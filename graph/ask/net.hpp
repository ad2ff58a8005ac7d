// The net of actors who met: who with whom, how often. The small graph on which Boost's algorithms
// run: vertices by number in the order of their ids, in compressed rows of 32-bit numbers
// (net_rows.hpp, for those who run them).
//
//   const Net net = net_of(graph, filter);
//   for (const Step& step : best_paths(net, from, to, 1).front().steps) ...
#pragma once

#include <cstdint>
#include <memory>
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

struct NetRows;

class Net {
 public:
  Net() : Net({}, {}) {}
  // REQUIRES: actors sorted by id, each once; ties between them, each once. Linear.
  Net(std::vector<Name> actors, std::vector<NetTie> ties);

  [[nodiscard]] const std::vector<Name>& actors() const { return actors_; }
  [[nodiscard]] const std::vector<NetTie>& ties() const { return ties_; }
  // Each tie as two arcs.
  [[nodiscard]] const NetRows& rows() const { return *rows_; }
  // Logarithmic.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;

 private:
  std::vector<Name> actors_;
  std::vector<NetTie> ties_;
  std::shared_ptr<const NetRows> rows_;
};

// Of the meetings that took place, or of those that the filter lets through where it narrows
// events; of actors of the kinds that it wants. Actors who met nobody are left out.
[[nodiscard]] Net net_of(const Graph& graph, const Filter& filter);

}  // namespace diplograph
