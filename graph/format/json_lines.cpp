#include "graph/format/json_lines.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <numeric>
#include <span>
#include <system_error>
#include <utility>
#include <vector>

#include "base/files.hpp"
#include "base/flat_json.hpp"
#include "graph/format/json_elements.hpp"
#include "graph/format/json_format.hpp"

namespace diplograph {
namespace {

// The targets of all edges, those of one source side by side.
struct Targets {
  std::vector<std::uint32_t> all;
  std::vector<std::size_t> end;  // of those of each vertex

  explicit Targets(const Graph& graph) : all(graph.edge_count()), end(graph.node_count() + 1) {
    for (const Graph::Link link : graph.links()) ++end[graph.source(link) + 1];
    std::partial_sum(end.begin(), end.end(), end.begin());
    for (const Graph::Link link : graph.links()) {
      all[end[graph.source(link)]++] = static_cast<std::uint32_t>(graph.target(link));
    }
  }
};

// Whether two edges out of a vertex have the same target and key.
bool has_equal_keys(const Graph& graph, Graph::Vertex from) {
  using Seen = std::pair<Graph::Vertex, std::string_view>;
  std::vector<Seen> seen;
  for (const Graph::Link link : graph.out(from)) {
    seen.emplace_back(graph.target(link), graph[link].key.text());
  }
  std::sort(seen.begin(), seen.end());
  return std::adjacent_find(seen.begin(), seen.end()) != seen.end();
}

// Whether two edges of one key tie the same nodes.
bool repeats_an_edge(const Graph& graph) {
  constexpr auto never = static_cast<std::uint32_t>(-1);
  std::vector<std::uint32_t> last(graph.node_count(), never);  // source of an edge to each node
  const Targets targets(graph);
  std::size_t at = 0;
  for (const Graph::Vertex from : graph.vertices()) {
    bool twice = false;
    for (; at < targets.end[from]; ++at) {
      const std::uint32_t seen =
          std::exchange(last[targets.all[at]], static_cast<std::uint32_t>(from));
      twice = twice || seen == static_cast<std::uint32_t>(from);
    }
    if (twice && has_equal_keys(graph, from)) return true;
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
  // `bytes` is what the lines will come to, as far as it is known.
  GraphLines(const std::string& place, std::size_t bytes) : place_(place), bytes_(bytes) {}

  // Whole lines, as they follow those taken before.
  void take(std::string_view lines) {
    const std::size_t size = lines.size();
    const std::size_t before = index_;
    const bool all_edges = part_ == Part::edges;
    while (!lines.empty()) {
      const std::size_t end = std::min(lines.find('\n'), lines.size());
      take_line(lines.substr(0, end));
      lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    add_waiting();
    taken_ += size;
    if (!all_edges || has_room_) return;
    has_room_ = true;
    make_room(size / std::max(index_ - before, std::size_t{1}));
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
  static constexpr std::size_t least_line = 48;  // bytes of an edge

  // For as many edges as the rest has if their lines are as long: none has to move then. Room that
  // is not used takes no memory.
  void make_room(std::size_t line) {
    const std::size_t rest = bytes_ - std::min(bytes_, taken_);
    const std::size_t more = rest / std::max(line, least_line) * 21 / 20;
    graph_.reserve(graph_.node_count(), graph_.edge_count() + more);
  }

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
      waiting_[count_].line = line;
      waiting_[count_].index = index_;
      waiting_[count_].edge = read_edge(json, graph_);
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
  std::size_t bytes_;
  std::size_t taken_ = 0;
  bool has_room_ = false;
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
std::optional<Graph> taken(const std::string& place, std::size_t bytes, const Give& give) {
  GraphLines lines(place, bytes);
  try {
    give(lines);
    return lines.finish();
  } catch (const OtherLayout&) {
    return std::nullopt;
  }
}

}  // namespace

std::optional<Graph> graph_of_lines(std::string_view text, const std::string& place) {
  return taken(place, text.size(), [text](GraphLines& lines) { lines.take(text); });
}

std::optional<Graph> graph_from_json_lines(const std::string& path) {
  std::error_code unknown;
  const auto bytes = std::filesystem::file_size(path, unknown);
  return taken(path, unknown ? 0 : static_cast<std::size_t>(bytes), [&path](GraphLines& lines) {
    read_line_blocks(path, [&lines](std::string_view block) { lines.take(block); });
  });
}

}  // namespace diplograph
