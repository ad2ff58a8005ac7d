// Nodes and edges as rows of a store, and the words under which nodes are found. For sync.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph.hpp"
#include "graph/store/sqlite.hpp"
#include "graph/words.hpp"

namespace diplograph {

struct NodeRow {
  const Node* node = nullptr;
  std::optional<std::string> first;  // days
  std::optional<std::string> last;
  std::optional<std::string> status;
  std::optional<std::int64_t> sources;
  std::string facts;

  [[nodiscard]] std::int64_t hash() const;
  // All columns, from 1.
  Query& bind(Query& query, std::int64_t num) const;
};
[[nodiscard]] NodeRow row_of(const Graph& graph, Graph::Vertex vertex);

struct EdgeRow {
  std::optional<std::int64_t> count;
  std::optional<std::string> first;
  std::optional<std::string> last;
  std::string facts;
  std::int64_t hash = 0;

  // count, first, last, hash, facts, from `place`.
  Query& bind(Query& query, int place) const;
};
[[nodiscard]] EdgeRow row_of(const Edge& edge);

// The words of a folded text, one space between two.
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view words);

// The tables name, name_word and words.
class WordTables {
 public:
  WordTables(Database& db, Fold32 fold);
  void add(const Graph& graph, Graph::Vertex vertex, std::int64_t num);
  void remove(std::int64_t num);

 private:
  void add_names(const Node& node, std::int64_t num);

  Database& db_;
  Fold32 fold_;
  Query add_name_;
  Query add_name_word_;
  Query add_words_;
  Query remove_name_word_;
  Query names_;
  Query remove_names_;
  Query remove_words_;
};

}  // namespace diplograph
