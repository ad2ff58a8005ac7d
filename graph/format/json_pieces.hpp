// Pieces of graph JSON in lines, each read by itself: what any number of threads can do at once.
//
//   ReadPiece<ReadEdge> piece = read_edges(lines, graph);
//   for (ReadEdge& one : piece.elements) graph.connect_later(one.from, one.to,
//   std::move(one.edge));
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph.hpp"

namespace diplograph {

// A node or edge of which something is wrong is read again where its place in the file is known, to
// say what.
struct ReadNode {
  std::string_view line;
  std::optional<Node> node;  // none where it is at fault
};

struct ReadEdge {
  std::string_view line;
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  bool sound = false;  // with ends that are there, of kinds that it may tie
  Edge edge;
};

// How a piece ends: with a comma, so that another element follows; with the last element; or before
// a line that is none, behind which nothing was read.
enum class PieceEnd : std::uint8_t { comma, last, no_element };

template <typename Element>
struct ReadPiece {
  std::shared_ptr<const std::string> lines;  // which the elements view
  std::vector<Element> elements;
  PieceEnd end = PieceEnd::comma;
};

// REQUIRES: whole lines.
[[nodiscard]] ReadPiece<ReadNode> read_nodes(std::shared_ptr<const std::string> lines);
// `graph` has all nodes.
[[nodiscard]] ReadPiece<ReadEdge> read_edges(std::shared_ptr<const std::string> lines,
                                             const Graph& graph);

}  // namespace diplograph
