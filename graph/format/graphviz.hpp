// The one way to Graphviz: it keeps state of its own, prints its errors and reads text as a small
// language, so everything that goes there goes through here.
//
// Graphviz is not thread-safe. A GvGraph holds the one lock of the process as long as it lives:
// make one at a time, and not for long.
#pragma once

#include <graphviz/cgraph.h>

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace diplograph {

class GvGraph {
 public:
  // A directed graph that may have parallel edges.
  explicit GvGraph(const std::string& name);
  ~GvGraph();
  GvGraph(const GvGraph&) = delete;
  GvGraph& operator=(const GvGraph&) = delete;

  Agnode_t* node(const std::string& id);
  Agedge_t* edge(Agnode_t* from, Agnode_t* to, const std::string& key);

  // Puts a node into a column of that name: those of one column are of one rank.
  void align(const std::string& column, Agnode_t* node);

  // Sets an attribute to text that is no label: backslashes stay backslashes.
  void set(void* object, const char* name, std::string_view text);
  // Sets a label: what Graphviz takes for escapes and entities is told from text. '\n' starts a
  // line.
  void set_label(void* object, const char* name, std::string_view text);
  // A label in Graphviz's HTML; text inside it must have gone through html_text().
  void set_html(void* object, const char* name, const std::string& html);
  // What nodes (AGNODE), edges (AGEDGE) or the graph (AGRAPH) have where they are not told.
  void set_default(int kind, const char* name, std::string_view text);
  [[nodiscard]] Agraph_t* root() { return graph_; }

  // The graph in DOT, in pieces.
  void write(const std::function<void(std::string_view)>& sink);
  // Lays out and draws. Throws Error(output) with what Graphviz says where it cannot.
  [[nodiscard]] std::string render(const char* engine, const char* format);
  // What Graphviz complained of since this graph was made, one line each.
  [[nodiscard]] std::string complaints() const;

 private:
  std::unique_lock<std::mutex> lock_;
  Agraph_t* graph_ = nullptr;
};

// Text for Graphviz: well-formed UTF-8 without control characters, and not longer than it can lay
// out.
[[nodiscard]] std::string clean_text(std::string_view text, std::size_t longest = 400);
[[nodiscard]] std::string html_text(std::string_view text);

}  // namespace diplograph
