// Where answers come from: a graph in memory, or a store that reads the part which a question
// needs. The verbs of ask.hpp see no difference: on the part they answer as on the whole.
//
//   const auto& graph = source.around({"person:lavrov"}, {NodeKind::meeting});
//   meetings(graph, "person:lavrov", filter);
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/ask/ask.hpp"
#include "graph/graph.hpp"
#include "graph/names.hpp"

namespace diplograph {

class Askable {
 public:
  Askable() = default;
  Askable(const Askable&) = delete;
  Askable& operator=(const Askable&) = delete;
  virtual ~Askable() = default;

  // As NameIndex::resolve.
  [[nodiscard]] virtual NameResolution resolve(std::string_view text,
                                               const std::function<bool(NodeKind)>& wanted) = 0;

  // At least: the nodes, all who act for them, what of these kinds they take part in, are spoken to
  // or about, whole (its other participants, places, articles), and the offices and bodies of all
  // of these. References hold until the next call.
  [[nodiscard]] virtual const Graph& around(const std::vector<std::string>& ids,
                                            const std::set<NodeKind>& kinds,
                                            const Filter& filter) = 0;
  // The same of what the two, or those who act for them, both have part in.
  [[nodiscard]] virtual const Graph& between(const std::string& one, const std::string& other,
                                             const std::set<NodeKind>& kinds,
                                             const Filter& filter) = 0;
  // The same for everything of these kinds that the filter's days and sources let through.
  [[nodiscard]] virtual const Graph& all(const std::set<NodeKind>& kinds, const Filter& filter) = 0;
  [[nodiscard]] virtual const Graph& whole() = 0;

  [[nodiscard]] virtual Net net(const Filter& filter) = 0;
  [[nodiscard]] virtual Answer top(Measure by, const Filter& filter) = 0;
  [[nodiscard]] virtual Answer communities(const Filter& filter) = 0;
  [[nodiscard]] virtual Answer search(std::string_view text, const Filter& filter) = 0;
  [[nodiscard]] virtual Answer stats() = 0;
};

// A graph in memory.
class GraphSource : public Askable {
 public:
  explicit GraphSource(Graph graph, Fold32 fold = fold_plain)
      : graph_(std::move(graph)), fold_(std::move(fold)) {}

  [[nodiscard]] NameResolution resolve(std::string_view text,
                                       const std::function<bool(NodeKind)>& wanted) override {
    if (auto by_id = resolve_id(graph_, text, wanted)) return std::move(*by_id);
    if (!names_) names_.emplace(graph_, fold_);
    return names_->resolve(text, wanted);
  }
  [[nodiscard]] const Graph& around(const std::vector<std::string>& /*ids*/,
                                    const std::set<NodeKind>& /*kinds*/,
                                    const Filter& /*filter*/) override {
    return graph_;
  }
  [[nodiscard]] const Graph& between(const std::string& /*one*/, const std::string& /*other*/,
                                     const std::set<NodeKind>& /*kinds*/,
                                     const Filter& /*filter*/) override {
    return graph_;
  }
  [[nodiscard]] const Graph& all(const std::set<NodeKind>& /*kinds*/,
                                 const Filter& /*filter*/) override {
    return graph_;
  }
  [[nodiscard]] const Graph& whole() override { return graph_; }
  [[nodiscard]] Net net(const Filter& filter) override { return net_of(graph_, filter); }
  [[nodiscard]] Answer top(Measure by, const Filter& filter) override {
    return diplograph::top(net(filter), by);
  }
  [[nodiscard]] Answer communities(const Filter& filter) override {
    return communities_of(net(filter));
  }
  [[nodiscard]] Answer search(std::string_view text, const Filter& filter) override {
    return diplograph::search(graph_, text, filter, fold_);
  }
  [[nodiscard]] Answer stats() override { return diplograph::stats(graph_); }

 private:
  Graph graph_;
  Fold32 fold_;
  std::optional<NameIndex> names_;  // once a name is asked for
};

}  // namespace diplograph
