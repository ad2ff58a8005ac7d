// A part of a store's graph read into memory: nodes by number, and the edges asked for.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "graph/graph.hpp"
#include "graph/parts.hpp"
#include "graph/store/sqlite.hpp"

namespace diplograph {

using Num = std::int64_t;

class Slice {
 public:
  explicit Slice(Database& db);

  // The number of a node, or 0.
  [[nodiscard]] Num find(const std::string& id);
  void add(Num node) {
    if (nodes_.insert(node).second) fresh_.push_back(node);
  }
  // An actor and all who act for it. Adds nobody.
  [[nodiscard]] std::vector<Num> side_of(Num actor);
  // For whom those in the slice act, what they belong to, what they lie in; and so on upwards.
  void add_upward();
  // The events during which something in the slice was said or done, whole.
  void add_occasions();
  // The events that contradict one in the slice, whole. Few events do.
  void add_contradictions();
  // An event or statement with all its edges and their ends.
  void add_telling(Num node);

  // Leaves the slice empty.
  [[nodiscard]] Graph build();

 private:
  Database& db_;
  std::unordered_set<Num> nodes_;
  std::unordered_set<Num> tellings_;
  std::vector<Num> fresh_;  // whose offices, bodies and places are still to be followed
  Query find_;
  Query node_;
  Query out_;
  struct Link {
    Num from = 0;
    Num to = 0;
    Edge edge;
  };
  std::vector<Link> links_;
};

// The kind whose number stands in a column. Throws Error(input): there is none, the file is
// damaged.
[[nodiscard]] NodeKind node_kind_at(const Query& row, int column);
[[nodiscard]] EdgeKind edge_kind_at(const Query& row, int column);
[[nodiscard]] Role role_at(const Query& row, int column);
[[nodiscard]] Plover plover_at(const Query& row, int column);

// A node or edge of the columns id, kind, label, facts or key, kind, facts.
[[nodiscard]] Node node_from_row(const Query& row, int column, const std::string& place);
[[nodiscard]] Edge edge_from_row(const Query& row, int column, const std::string& place);

}  // namespace diplograph
