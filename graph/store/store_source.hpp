// Answers from a store, reading of the file what a question needs.
//
// One transaction for a whole life: all answers are of one state of the store, whoever writes
// meanwhile. One thread at a time.
#pragma once

#include <memory>
#include <string>

#include "graph/ask/source.hpp"

namespace diplograph {

class StoreSource : public Askable {
 public:
  // `fold` as it was when the store was written. Throws Error(input): no such file, not ours.
  explicit StoreSource(const std::string& path, Fold32 fold = fold_plain);
  ~StoreSource() override;

  [[nodiscard]] NameResolution resolve(std::string_view text,
                                       const std::function<bool(NodeKind)>& wanted) override;
  [[nodiscard]] const Graph& around(const std::vector<std::string>& ids,
                                    const std::set<NodeKind>& kinds, const Filter& filter) override;
  [[nodiscard]] const Graph& between(const std::string& one, const std::string& other,
                                     const std::set<NodeKind>& kinds,
                                     const Filter& filter) override;
  [[nodiscard]] const Graph& all(const std::set<NodeKind>& kinds, const Filter& filter) override;
  // The graph that build would make of the same articles.
  [[nodiscard]] const Graph& whole() override;
  [[nodiscard]] Net net(const Filter& filter) override;
  [[nodiscard]] Answer top(Measure by, const Filter& filter) override;
  [[nodiscard]] Answer communities(const Filter& filter) override;
  [[nodiscard]] Answer search(std::string_view text, const Filter& filter) override;
  [[nodiscard]] Answer stats() override;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace diplograph
