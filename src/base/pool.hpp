// Things that outlive the work they help with, lent to one thread at a time: as many are made as
// work at once.
//
//   Pool<Memory> pool;
//   const auto lent = pool.lend();   // on any thread
//   use(*lent);                      // given back at the end of the scope
#pragma once

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace diplograph {

template <typename Thing>
class Pool {
  struct GiveBack {
    Pool* pool = nullptr;
    void operator()(Thing* thing) const { pool->take_back(std::unique_ptr<Thing>(thing)); }
  };

 public:
  // REQUIRES: it is given back before the pool ends.
  [[nodiscard]] std::unique_ptr<Thing, GiveBack> lend() {
    const std::lock_guard lock(mutex_);
    if (free_.empty()) return {new Thing, GiveBack{this}};
    auto thing = std::move(free_.back());
    free_.pop_back();
    return {thing.release(), GiveBack{this}};
  }

 private:
  void take_back(std::unique_ptr<Thing> thing) {
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(thing));
  }

  std::mutex mutex_;
  std::vector<std::unique_ptr<Thing>> free_;
};

}  // namespace diplograph
