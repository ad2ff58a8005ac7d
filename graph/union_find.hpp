// Sets of ids that grow together.
#pragma once

#include <string>
#include <unordered_map>

namespace diplograph {

class UnionFind {
 public:
  // The id that stands for the set of `id`; any of them, the same for all.
  [[nodiscard]] std::string find(const std::string& id) const {
    std::string at = id;
    for (auto next = up_.find(at); next != up_.end(); next = up_.find(at)) at = next->second;
    return at;
  }
  void unite(const std::string& one, const std::string& other) {
    const std::string left = find(one);
    const std::string right = find(other);
    if (left != right) up_[left] = right;
  }

 private:
  std::unordered_map<std::string, std::string> up_;
};

}  // namespace diplograph
