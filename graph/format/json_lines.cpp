#include "graph/format/json_lines.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

#include "base/files.hpp"
#include "base/flat_json.hpp"
#include "graph/format/json_elements.hpp"
#include "graph/format/json_format.hpp"

namespace diplograph {
namespace {

// Whether two edges of one key tie the same nodes.
bool repeats_an_edge(const Graph& graph) {
  constexpr auto never = static_cast<std::uint32_t>(-1);
  std::vector<std::uint32_t> last(graph.node_count(), never);  // source of an edge to each node
  for (const Graph::Vertex from : graph.vertices()) {
    for (const Graph::Link link : graph.out(from)) {
      std::uint32_t& seen = last[graph.target(link)];
      if (seen != static_cast<std::uint32_t>(from)) {
        seen = static_cast<std::uint32_t>(from);
        continue;
      }
      for (const Graph::Link other : graph.out(from)) {
        if (other == link) break;
        if (graph.target(other) == graph.target(link) && graph[other].key == graph[link].key)
          return true;
      }
    }
  }
  return false;
}

// Thrown to leave a text that is laid out in another way, or is no graph: reading the whole tells.
struct OtherLayout {};

Json parsed(std::string_view text) {
  try {
    return parse_json(text, "");
  } catch (const Error&) {
    throw OtherLayout();
  }
}

class GraphLines {
 public:
  explicit GraphLines(const std::string& place) : place_(place) {}

  // Whole lines, as they follow those taken before.
  void take(std::string_view lines) {
    while (!lines.empty()) {
      const std::size_t end = std::min(lines.find('\n'), lines.size());
      take_line(lines.substr(0, end));
      lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    add_waiting();
  }

  Graph finish() {
    if (part_ != Part::end || repeats_an_edge(graph_)) throw OtherLayout();
    return std::move(graph_);
  }

 private:
  enum class Part : std::uint8_t {
    head,
    nodes_mark,
    nodes,
    nodes_end,
    edges_mark,
    edges,
    edges_end,
    end
  };
  // An edge read, whose ends are still to be found: those of many at once are found much sooner.
  struct Waiting {
    std::string_view line;
    std::size_t index = 0;
    Edge edge;
  };
  static constexpr std::size_t most_waiting = 16;

  void take_line(std::string_view line) {
    switch (part_) {
      case Part::head:
        return take_head(line);
      case Part::nodes_mark:
        return take_mark(line, JsonLayout::nodes, Part::nodes);
      case Part::nodes_end:
        return take_mark(line, JsonLayout::nodes_end, Part::edges_mark);
      case Part::edges_mark:
        return take_mark(line, JsonLayout::edges, Part::edges);
      case Part::edges_end:
        return take_mark(line, JsonLayout::edges_end, Part::end);
      case Part::nodes:
        return take_object(line, Part::nodes_end);
      case Part::edges:
        return take_object(line, Part::edges_end);
      case Part::end:
        throw OtherLayout();
    }
  }

  void take_head(std::string_view line) {
    if (!line.ends_with(',')) throw OtherLayout();
    line.remove_suffix(1);
    const Json head = parsed(std::string(line) + "}");
    check_graph_head(JsonNode(head, place_ + ": "));
    part_ = Part::nodes_mark;
  }

  void take_mark(std::string_view line, std::string_view mark, Part next) {
    if (line != mark) throw OtherLayout();
    part_ = next;
    index_ = 0;
  }

  void take_object(std::string_view line, Part next) {
    const bool is_node = part_ == Part::nodes;
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    if (line.ends_with(',')) {
      line.remove_suffix(1);
    } else {
      part_ = next;
    }
    if (!line.starts_with('{') || !line.ends_with('}')) throw OtherLayout();
    if (is_node ? !add_flat_node(line) : !let_wait(line)) {
      add_waiting();
      add_parsed(line, is_node, index_);
    }
    ++index_;
  }

  // False where it takes a tree to read the object, or to say what is wrong with it.
  bool add_flat_node(std::string_view line) {
    if (!flat_.read(line)) return false;
    try {
      add_node(FlatNode(flat_), graph_);
    } catch (const NotFlat&) {
      return false;
    }
    return true;
  }

  // Likewise.
  bool let_wait(std::string_view line) {
    if (!flat_.read(line)) return false;
    try {
      const FlatNode json(flat_);
      const std::string_view source = json.at("source").required();
      const std::string_view target = json.at("target").required();
      waiting_[count_] = {line, index_, read_edge(json, graph_)};
      ends_[2 * count_] = source;
      ends_[2 * count_ + 1] = target;
    } catch (const NotFlat&) {
      return false;
    }
    if (++count_ == most_waiting) add_waiting();
    return true;
  }

  void add_waiting() {
    const std::span ends(ends_.data(), 2 * count_);
    graph_.find_all(ends, std::span(found_.data(), ends.size()));
    const std::size_t count = std::exchange(count_, 0);
    for (std::size_t i = 0; i < count; ++i) {
      const auto from = found_[2 * i];
      const auto to = found_[2 * i + 1];
      if (from && to && graph_.connect(*from, *to, std::move(waiting_[i].edge))) continue;
      add_parsed(waiting_[i].line, false, waiting_[i].index);
    }
  }

  void add_parsed(std::string_view line, bool is_node, std::size_t index) {
    const Json json = parsed(line);
    const JsonNode element(
        json, place_ + (is_node ? ": nodes[" : ": edges[") + std::to_string(index) + "]");
    if (is_node) return add_node(element, graph_);
    // All edges are looked at together when they are there: an edge in turn costs more.
    add_link(element, graph_, [](auto...) { return true; });
  }

  const std::string& place_;
  Part part_ = Part::head;
  std::size_t index_ = 0;
  FlatJson flat_;
  std::array<Waiting, most_waiting> waiting_;
  std::array<std::string_view, 2 * most_waiting> ends_;  // source and target of each
  std::array<std::optional<Graph::Vertex>, 2 * most_waiting> found_;
  std::size_t count_ = 0;
  Graph graph_;
};

template <typename Give>
std::optional<Graph> taken(const std::string& place, const Give& give) {
  GraphLines lines(place);
  try {
    give(lines);
    return lines.finish();
  } catch (const OtherLayout&) {
    return std::nullopt;
  }
}

}  // namespace

std::optional<Graph> graph_of_lines(std::string_view text, const std::string& place) {
  return taken(place, [text](GraphLines& lines) { lines.take(text); });
}

std::optional<Graph> graph_from_json_lines(const std::string& path) {
  return taken(path, [&path](GraphLines& lines) {
    read_line_blocks(path, [&lines](std::string_view block) { lines.take(block); });
  });
}

}  // namespace diplograph
