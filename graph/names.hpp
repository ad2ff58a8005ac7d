// Which node a person means by a name: its id, a label in any language, an alias, a part of a name.
//
// Letters are folded (case, marks, and what the language's own fold makes equal), spaces and
// punctuation do not count. Build once a graph; a question costs one pass over the names.
//
//   const NameIndex names(graph);
//   names.resolve("lavrov", is_actor).candidates.front().id   // "person:lavrov"
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph.hpp"
#include "graph/words.hpp"

namespace diplograph {

struct Name {
  std::string id;
  NodeKind kind = NodeKind::person;
  std::string label;

  friend bool operator==(const Name&, const Name&) = default;
};

// With the label in `lang` where the node has one, else with the label told most often.
[[nodiscard]] Name name_of(const Node& node, std::string_view lang = {});

// All texts by which an entity may be named: label, labels, aliases, other ids of it, and what
// its id says. Repeated
// where they are alike.
[[nodiscard]] std::vector<std::string> all_names(const Node& node);

struct NameResolution {
  enum class Kind : std::uint8_t {
    found,      // candidates has the one
    ambiguous,  // candidates has all that bear the name, those told of most first
    unknown     // candidates has nodes of similar names, the most similar first, perhaps none
  };
  Kind kind = Kind::unknown;
  std::vector<Name> candidates;
};

// The node of that very id, if it is of a kind that `wanted` accepts. Constant time.
[[nodiscard]] std::optional<NameResolution> resolve_id(const Graph& graph, std::string_view id,
                                                       const std::function<bool(NodeKind)>& wanted);

class NameIndex {
 public:
  // `graph` must outlive the index.
  explicit NameIndex(const Graph& graph, const Fold32& fold = fold_plain);

  // Among nodes of the kinds that `wanted` accepts. Tried in turn, the first that gives anything
  // decides: the id; a whole name; all words of the text in one name. A word by which somebody is
  // called for short, the family name, may be any person's in whose name it is.
  [[nodiscard]] NameResolution resolve(
      std::string_view text, const std::function<bool(NodeKind)>& wanted = is_entity) const;

 private:
  struct Entry {
    Graph::Vertex vertex = 0;
    std::u32string words;    // one space between two
    std::u32string letters;  // the same without spaces
  };
  [[nodiscard]] NameResolution make(NameResolution::Kind kind,
                                    std::vector<Graph::Vertex> found) const;
  [[nodiscard]] std::vector<Graph::Vertex> similar(
      std::u32string_view words, const std::function<bool(NodeKind)>& wanted) const;

  const Graph* graph_;
  Fold32 fold_;
  std::vector<Entry> entries_;
};

}  // namespace diplograph
