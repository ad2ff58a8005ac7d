#include "graph/format/json_lines.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <numeric>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "base/files.hpp"
#include "base/in_order.hpp"
#include "graph/format/json_elements.hpp"
#include "graph/format/json_format.hpp"
#include "graph/format/json_pieces.hpp"

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

// Whole lines as they follow those given before; none at the end. Good until the next ones.
using NextLines = std::function<std::string_view()>;

// What is left of a text that comes block by block: lines one by one, and many at once.
class Rest {
 public:
  explicit Rest(NextLines next) : next_(std::move(next)) {}

  std::string_view line() {
    if (!has_some()) throw OtherLayout();
    const std::string_view line = block_.substr(0, block_.find('\n'));
    drop(line.size() + 1);
    return line;
  }
  // Whole lines up to that one, or as many as there are in a piece; none at it or at the end.
  std::string_view before(std::string_view mark) {
    if (!has_some()) return {};
    const std::string_view lines = block_.substr(0, place_of(mark));
    drop(lines.size());
    return lines;
  }
  bool is_over() { return !has_some(); }

 private:
  bool has_some() {
    if (block_.empty()) block_ = next_();
    return !block_.empty();
  }
  void drop(std::size_t size) { block_.remove_prefix(std::min(size, block_.size())); }
  // Where a line is the mark, or the end.
  std::size_t place_of(std::string_view mark) const {
    for (std::size_t at = 0;; ++at) {
      at = block_.find(mark, at);
      if (at == std::string_view::npos) return at;
      const std::size_t end = at + mark.size();
      const bool begins = at == 0 || block_[at - 1] == '\n';
      if (begins && (end == block_.size() || block_[end] == '\n')) return at;
    }
  }

  NextLines next_;
  std::string_view block_;
};

class GraphLines {
 public:
  // `bytes` is what the lines will come to, as far as it is known.
  GraphLines(const std::string& place, std::size_t bytes, unsigned threads)
      : place_(place), bytes_(bytes), threads_(threads) {}

  Graph read(const NextLines& next) {
    Rest rest(next);
    take_head(rest.line());
    take_mark(rest, JsonLayout::nodes);
    take_elements<ReadNode>(rest, JsonLayout::nodes_end, read_nodes);
    take_mark(rest, JsonLayout::nodes_end);
    take_mark(rest, JsonLayout::edges);
    take_elements<ReadEdge>(rest, JsonLayout::edges_end,
                            [this](const Lines& lines) { return read_edges(lines, graph_); });
    take_mark(rest, JsonLayout::edges_end);
    graph_.link_all();
    if (!rest.is_over() || repeats_an_edge(graph_)) throw OtherLayout();
    return std::move(graph_);
  }

 private:
  using Lines = std::shared_ptr<const std::string>;

  void take_head(std::string_view line) const {
    if (!line.ends_with(',')) throw OtherLayout();
    line.remove_suffix(1);
    const Json head = parsed(std::string(line) + "}");
    check_graph_head(JsonNode(head, place_ + ": "));
  }

  static void take_mark(Rest& rest, std::string_view mark) {
    if (rest.line() != mark) throw OtherLayout();
  }

  // Pieces are read on several threads and taken in their order on this one.
  template <typename Element, typename Read>
  void take_elements(Rest& rest, std::string_view end, const Read& read) {
    index_ = 0;
    PieceEnd ended = PieceEnd::comma;
    in_order<Lines, ReadPiece<Element>>(
        threads_,
        [&](const std::function<void(Lines)>& push) {
          for (auto lines = rest.before(end); !lines.empty(); lines = rest.before(end)) {
            push(std::make_shared<const std::string>(lines));
          }
        },
        read,
        [&](ReadPiece<Element> piece) {
          if (ended == PieceEnd::last && !piece.elements.empty()) throw OtherLayout();
          for (Element& element : piece.elements) take(element);
          ended = piece.end;
          if (ended == PieceEnd::no_element) throw OtherLayout();
          taken_ += piece.lines->size();
          make_room(piece);
        },
        [](const Lines& lines) { return lines->size(); });
    if (ended != PieceEnd::last) throw OtherLayout();
  }

  void take(ReadNode& one) {
    const std::size_t before = graph_.node_count();
    if (one.node) graph_.add(std::move(*one.node));
    if (graph_.node_count() == before) {
      const Json json = parsed(one.line);
      add_node(JsonNode(json, place_of("nodes")), graph_);
    }
    ++index_;
  }

  void take(ReadEdge& one) {
    if (!one.sound) {
      const Json json = parsed(one.line);
      // All edges are looked at together when they are there: an edge in turn costs more.
      add_link(JsonNode(json, place_of("edges")), graph_, [](auto...) { return true; });
      throw OtherLayout();
    }
    graph_.connect_later(one.from, one.to, std::move(one.edge));
    ++index_;
  }

  std::string place_of(std::string_view list) const {
    return place_ + ": " + std::string(list) + "[" + std::to_string(index_) + "]";
  }

  // For as many edges as the rest has even if its lines are much shorter than those of the first
  // piece: none has to move then. Room that is not used takes no memory.
  void make_room(const ReadPiece<ReadEdge>& piece) {
    if (graph_.edge_count() > piece.elements.size()) return;
    const std::size_t line = piece.lines->size() / std::max(piece.elements.size(), std::size_t{1});
    const std::size_t rest = bytes_ - std::min(bytes_, taken_);
    const std::size_t more = rest / std::max(line * 2 / 3, least_line);
    graph_.reserve_edges(graph_.edge_count() + more);
  }
  void make_room(const ReadPiece<ReadNode>& /*piece*/) {}

  static constexpr std::size_t least_line = 48;  // bytes of an edge

  const std::string& place_;
  std::size_t bytes_;
  unsigned threads_;
  std::size_t taken_ = 0;
  std::size_t index_ = 0;
  Graph graph_;
};

std::optional<Graph> read_graph(const NextLines& next, const std::string& place, std::size_t bytes,
                                unsigned threads) {
  try {
    return GraphLines(place, bytes, threads).read(next);
  } catch (const OtherLayout&) {
    return std::nullopt;
  }
}

}  // namespace

LineReading::LineReading(std::size_t bytes) {
  // The calling thread has its own work; threads cost more than a small graph.
  constexpr unsigned most = 4;
  constexpr std::size_t large = std::size_t{4} << 20U;
  if (bytes >= large) threads = std::clamp(std::thread::hardware_concurrency(), 1U, most);
}

std::optional<Graph> graph_of_lines(std::string_view text, const std::string& place,
                                    const LineReading& how) {
  const auto next = [rest = text, &how]() mutable {
    const std::size_t end = rest.find('\n', std::min(rest.size(), how.piece - 1));
    const std::string_view lines = rest.substr(0, end == std::string_view::npos ? end : end + 1);
    rest.remove_prefix(lines.size());
    return lines;
  };
  return read_graph(next, place, text.size(), how.threads);
}

std::optional<Graph> graph_from_json_lines(const std::string& path) {
  std::error_code unknown;
  const auto size = std::filesystem::file_size(path, unknown);
  const std::size_t bytes = unknown ? 0 : static_cast<std::size_t>(size);
  LineBlocks blocks(path);
  return read_graph([&blocks] { return blocks.next(); }, path, bytes, LineReading(bytes).threads);
}

}  // namespace diplograph
