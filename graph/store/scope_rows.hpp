// The rows of a store for which a graph speaks, in the order in which sync.cpp compares them.
#pragma once

#include <functional>
#include <string>
#include <tuple>

#include "graph/store/sqlite.hpp"
#include "graph/store/sync.hpp"

namespace diplograph {

struct StoredNode {
  std::int64_t num = 0;
  std::string id;
  std::int64_t hash = 0;
};

// source, kind, target, key
using EdgeName = std::tuple<std::int64_t, std::int64_t, std::int64_t, std::string>;

struct StoredEdge {
  EdgeName name;
  std::int64_t hash = 0;
};

// By id; by name.
void each_node(Database& db, const Scope& scope,
               const std::function<void(const StoredNode&)>& take);
void each_edge(Database& db, const Scope& scope,
               const std::function<void(const StoredEdge&)>& take);

}  // namespace diplograph
