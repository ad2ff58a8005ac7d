// What a StoreSource holds. For store_source.cpp and store_net.cpp.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "graph/store/slice.hpp"
#include "graph/store/store_source.hpp"

namespace diplograph {

struct StoreSource::Impl {
  Impl(const std::string& path, Fold32 with);

  void add_tellings(const std::vector<Num>& nums) {
    for (const Num num : nums) slice.add_telling(num);
    if (!nums.empty()) slice.add_contradictions();
  }

  Database db;
  Fold32 fold;
  Transaction reading;
  Slice slice;
  Graph graph;
};

}  // namespace diplograph
