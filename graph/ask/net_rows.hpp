// The rows of a Net as Boost.Graph's algorithms take them. Apart from net.hpp, for Boost's headers
// are slow to compile.
#pragma once

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <cstdint>

#include "graph/ask/net.hpp"

namespace diplograph {

struct NetArc {
  std::uint32_t tie = 0;
};

struct NetRows {
  using Csr = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, NetArc,
                                                 boost::no_property, std::uint32_t, std::uint32_t>;
  Csr csr;
};

}  // namespace diplograph
