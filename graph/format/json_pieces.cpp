#include "graph/format/json_pieces.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "base/flat_json.hpp"
#include "base/json.hpp"
#include "graph/format/json_elements.hpp"

namespace diplograph {
namespace {

// `add` gets the JSON of each element.
template <typename Element, typename Add>
void each_element(ReadPiece<Element>& piece, const Add& add) {
  std::string_view rest = *piece.lines;
  while (!rest.empty()) {
    std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    const bool is_behind_last = piece.end == PieceEnd::last;
    if (line.ends_with(',')) {
      line.remove_suffix(1);
    } else {
      piece.end = PieceEnd::last;
    }
    if (is_behind_last || !line.starts_with('{') || !line.ends_with('}')) {
      piece.end = PieceEnd::no_element;
      return;
    }
    add(line);
  }
}

// Nothing where something is wrong with the element.
template <typename Read>
auto read_parsed(std::string_view line, const Read& read)
    -> std::optional<decltype(read(std::declval<const JsonNode&>()))> {
  try {
    const Json json = parse_json(line, "");
    return read(JsonNode(json, ""));
  } catch (const Error&) {
    return std::nullopt;
  }
}

std::optional<Node> node_of(std::string_view line, FlatJson& flat) {
  if (flat.read(line)) {
    try {
      return read_node(FlatNode(flat));
    } catch (const NotFlat&) {
      // It takes a tree to read it, or to say what is wrong with it.
    }
  }
  return read_parsed(line, [](const JsonNode& json) { return read_node(json); });
}

class EdgeReader {
 public:
  EdgeReader(ReadPiece<ReadEdge>& piece, const Graph& graph) : piece_(piece), graph_(graph) {}

  void read() {
    each_element(piece_, [this](std::string_view line) {
      ReadEdge& one = piece_.elements.emplace_back();
      one.line = line;
      if (!flat_.read(line) || !take_flat(one)) take_parsed(one);
    });
    find_ends();
  }

 private:
  // An edge read, whose ends are still to be found: those of many at once are found much sooner.
  struct Waiting {
    std::size_t edge = 0;
    std::size_t source = 0;  // places among the ends
    std::size_t target = 0;
  };

  bool take_flat(ReadEdge& one) {
    try {
      const FlatNode json(flat_);
      const std::string_view source = json.at("source").required();
      const std::string_view target = json.at("target").required();
      one.edge = read_edge(json, last_key_);
      if (waiting_.empty() || ends_[waiting_.back().source] != source) {
        waiting_.push_back({0, ends_.size(), 0});
        ends_.push_back(source);
      } else {
        waiting_.push_back(waiting_.back());
      }
      waiting_.back().edge = piece_.elements.size() - 1;
      waiting_.back().target = ends_.size();
      ends_.push_back(target);
      return true;
    } catch (const NotFlat&) {
      return false;
    }
  }

  void take_parsed(ReadEdge& one) {
    std::string source;
    std::string target;
    auto edge = read_parsed(one.line, [&](const JsonNode& json) {
      source = json.at("source").required();
      target = json.at("target").required();
      return read_edge(json, last_key_);
    });
    if (!edge) return;
    one.edge = std::move(*edge);
    tie(one, graph_.find(source), graph_.find(target));
  }

  void find_ends() {
    std::vector<std::optional<Graph::Vertex>> found(ends_.size());
    graph_.find_all(ends_, found);
    for (const Waiting& one : waiting_) {
      tie(piece_.elements[one.edge], found[one.source], found[one.target]);
    }
  }

  void tie(ReadEdge& one, std::optional<Graph::Vertex> from, std::optional<Graph::Vertex> to) {
    one.sound = from && to && may_tie(one.edge.kind, graph_[*from].kind, graph_[*to].kind);
    if (!one.sound) return;
    one.from = static_cast<std::uint32_t>(*from);
    one.to = static_cast<std::uint32_t>(*to);
  }

  ReadPiece<ReadEdge>& piece_;
  const Graph& graph_;
  FlatJson flat_;
  EdgeKey last_key_;
  std::vector<Waiting> waiting_;
  std::vector<std::string_view> ends_;
};

// Lines of at least so many bytes on the whole.
constexpr std::size_t usual_line = 64;

}  // namespace

ReadPiece<ReadNode> read_nodes(std::shared_ptr<const std::string> lines) {
  ReadPiece<ReadNode> piece{std::move(lines), {}, PieceEnd::comma};
  piece.elements.reserve(piece.lines->size() / usual_line);
  FlatJson flat;
  each_element(piece, [&](std::string_view line) {
    piece.elements.push_back({line, node_of(line, flat)});
  });
  return piece;
}

ReadPiece<ReadEdge> read_edges(std::shared_ptr<const std::string> lines, const Graph& graph) {
  ReadPiece<ReadEdge> piece{std::move(lines), {}, PieceEnd::comma};
  piece.elements.reserve(piece.lines->size() / usual_line);
  EdgeReader(piece, graph).read();
  return piece;
}

}  // namespace diplograph
