// A relationship diagram for people to look at: actors, who met whom and who went where.
//
//   actors     shapes by kind, colours by state, the office under a person's name
//   meetings   lines, thicker and counted where there were several; dashed where planned
//   visits     arrows to the place or state
//   a title, a legend, dates
// or with events as nodes; or the events of one actor by month.
//
//   const Drawing drawing = draw(graph, {.format = "svg", .title = "September"});
//   write_file("graph.svg", drawing.bytes);
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "graph/graph.hpp"

namespace diplograph {

struct DrawOptions {
  std::string format = "svg";  // svg, png or pdf
  std::string title{};         // empty: none
  std::string lang{};          // of labels, where the graph has them
  std::size_t most_nodes = 150;
  // Ids of the actors and places to draw, and nobody else; all where it is not given.
  std::optional<std::set<std::string>> only{};
  std::string focus{};     // the id of an actor to draw strongly
  bool events = false;     // as nodes between those who took part
  std::string timeline{};  // the id of an actor: its events by month, nothing else
  // The drawing's own words by the English ones ("met", "visit", "undated", kinds, statuses).
  std::map<std::string, std::string> words{};
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
