// Sets of ids that grow together.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>

namespace diplograph {

class UnionFind {
 public:
  // The id that stands for the set of `id`; any of them, the same for all.
  [[nodiscard]] std::string find(const std::string& id) const {
    const std::string* at = &id;
    for (auto next = up_.find(*at); next != up_.end(); next = up_.find(*at)) at = &next->second;
    return *at;
  }
  // The smaller set goes below the larger, so that no way up is long.
  void unite(const std::string& one, const std::string& other) {
    std::string small = find(one);
    std::string large = find(other);
    if (small == large) return;
    if (size(small) > size(large)) std::swap(small, large);
    sizes_[large] = size(small) + size(large);
    up_[small] = large;
  }

 private:
  [[nodiscard]] std::size_t size(const std::string& top) const {
    const auto found = sizes_.find(top);
    return found == sizes_.end() ? 1 : found->second;
  }

  std::unordered_map<std::string, std::string> up_;
  std::unordered_map<std::string, std::size_t> sizes_;
};

}  // namespace diplograph
