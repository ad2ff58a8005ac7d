// A relationship diagram for people to look at: actors, who met whom and who went where.
//
//   actors     shapes by kind, colours by state, the office under a person's name
//   meetings   lines, thicker and counted where there were several; dashed where planned
//   visits     arrows to the place or state
//   a title, a legend, dates
//
//   const Drawing drawing = draw(graph, {.format = "svg", .title = "September"});
//   write_file("graph.svg", drawing.bytes);
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "graph/graph.hpp"

namespace diplograph {

struct DrawOptions {
  std::string format = "svg";  // svg, png or pdf
  std::string title{};         // empty: none
  std::string lang{};          // of labels, where the graph has them
  std::size_t most_nodes = 150;
};

struct Drawing {
  std::string bytes;
  std::string note;  // what was left out or drawn badly, and what to do; empty if nothing
  std::size_t nodes = 0;
  std::size_t ties = 0;
};

// Throws Error(usage) for an unknown format, Error(output) where no font has the letters or
// Graphviz fails. One drawing at a time in the process, whatever the threads; some seconds at 150
// nodes. The same graph gives the same SVG bytes on the same machine.
[[nodiscard]] Drawing draw(const Graph& graph, const DrawOptions& options = {});

// Whether draw() knows the format: "svg", "png", "pdf".
[[nodiscard]] bool is_drawing_format(std::string_view format);

}  // namespace diplograph
