// Sets of ids that grow together, but for those of which somebody decided that they differ.
#pragma once

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/decisions.hpp"
#include "graph/union_find.hpp"

namespace diplograph {

class DecidedSets {
 public:
  explicit DecidedSets(const std::vector<Decision>& decisions) {
    for (const Decision& decision : decisions) {
      if (decision.same) continue;
      apart_[decision.one].push_back(decision.other);
      apart_[decision.other].push_back(decision.one);
    }
  }

  [[nodiscard]] std::string find(const std::string& id) const { return sets_.find(id); }

  // False, and nothing done, where a member of one set differs from one of the other. Looks at what
  // differs from that one of the two from which less does.
  bool unite(const std::string& one, const std::string& other) {
    std::string few = find(one);
    std::string many = find(other);
    if (few == many) return true;
    if (apart_[few].size() > apart_[many].size()) std::swap(few, many);
    const std::vector<std::string> differ = apart_[few];
    const bool apart =
        std::ranges::any_of(differ, [&](const std::string& id) { return find(id) == many; });
    if (apart) return false;
    std::vector<std::string> all = std::move(apart_[many]);
    all.insert(all.end(), differ.begin(), differ.end());
    sets_.unite(few, many);
    apart_[find(few)] = std::move(all);
    return true;
  }

 private:
  UnionFind sets_;
  std::unordered_map<std::string, std::vector<std::string>> apart_;  // by what stands for a set
};

}  // namespace diplograph
