// Why the graph says what it says: the articles, sentences and rules behind a node or an edge.
//
//   const auto why = explain(graph, "meeting:1c0d...");
//   if (why) to_text(*why);
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/graph.hpp"
#include "graph/names.hpp"

namespace diplograph {

// One telling, with its place in the source.
struct Evidenced {
  std::string of;       // the event or statement told, where there are several; else empty
  std::string told_as;  // its id in the article's record, where that is another
  std::string article;
  std::string headline;
  std::string publisher;  // all names, joined; the agency behind "via"
  std::optional<Day> published;
  std::string file;
  std::string status;  // as this article has it; empty for statements
  std::string date;    // likewise
  Span span;
  Span trigger;
  std::string rule;
  std::string quote;  // empty where the record kept no words
};

struct Explanation {
  Name subject;
  std::vector<std::pair<std::string, std::string>> facts;  // what, and its value, in reading order
  std::vector<Evidenced> told;                             // by publication day, article and place
};

// A node by its id; an event or statement also by the id that it has in one article's record.
// Nothing if there is none.
[[nodiscard]] std::optional<Explanation> explain(const Graph& graph, std::string_view id);

// All edges between two nodes, both ways, with what they rest on. Nothing if there are none.
[[nodiscard]] std::optional<Explanation> explain_between(const Graph& graph, std::string_view from,
                                                         std::string_view to);

// For a person to read: a line a fact, a paragraph a telling. Ends in a newline.
[[nodiscard]] std::string to_text(const Explanation& explanation);

}  // namespace diplograph
