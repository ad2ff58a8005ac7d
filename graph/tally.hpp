// Votes: the value given most often, the smallest of equals. For the merger.
#pragma once

#include <cstddef>
#include <map>
#include <optional>

namespace diplograph {

template <typename Value>
class Tally {
 public:
  void add(const Value& value, std::size_t times = 1) { counts_[value] += times; }
  void add(const std::optional<Value>& value) {
    if (value) add(*value);
  }
  [[nodiscard]] std::optional<Value> winner() const {
    std::optional<Value> best;
    std::size_t most = 0;
    for (const auto& [value, count] : counts_) {
      if (count <= most) continue;
      best = value;
      most = count;
    }
    return best;
  }
  [[nodiscard]] const std::map<Value, std::size_t>& counts() const { return counts_; }

 private:
  std::map<Value, std::size_t> counts_;
};

}  // namespace diplograph
