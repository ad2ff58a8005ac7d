// Who met whom, directly or through others: groups that grow together as ties are told.
//
//   Groups groups(net.actors().size());
//   for (const NetTie& tie : net.ties()) groups.tie(tie.from, tie.to);
//   groups.largest();
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace diplograph {

class Groups {
 public:
  // Of the numbers below `most`.
  explicit Groups(std::size_t most) : up_(most), sizes_(most, 1) {
    std::iota(up_.begin(), up_.end(), std::uint32_t{0});
  }

  // Near constant time.
  void tie(std::uint32_t one, std::uint32_t other) {
    one = top(one);
    other = top(other);
    if (one == other) return;
    if (sizes_[one] < sizes_[other]) std::swap(one, other);
    const int alone = (sizes_[one] == 1 ? 1 : 0) + (sizes_[other] == 1 ? 1 : 0);
    up_[other] = one;
    sizes_[one] += sizes_[other];
    tied_ += alone;
    count_ += alone - 1;
    largest_ = std::max<std::int64_t>(largest_, sizes_[one]);
  }

  // How many are tied to another, in how many groups, and how many in the largest of them.
  [[nodiscard]] std::int64_t tied() const { return tied_; }
  [[nodiscard]] std::int64_t count() const { return count_; }
  [[nodiscard]] std::int64_t largest() const { return largest_; }

 private:
  std::uint32_t top(std::uint32_t at) {
    while (up_[at] != at) at = up_[at] = up_[up_[at]];
    return at;
  }

  std::vector<std::uint32_t> up_;
  std::vector<std::uint32_t> sizes_;  // of the group of each top
  std::int64_t tied_ = 0;
  std::int64_t count_ = 0;
  std::int64_t largest_ = 0;
};

}  // namespace diplograph
