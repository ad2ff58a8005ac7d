// Work on several threads, results in the order of the items: what makes the output independent of
// the number of threads.
//
//   in_order<Document, Records>(4, read_documents, read_one, write_one);
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <limits>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace diplograph {

// Threads that run tasks, first come first served. The destructor drops what is waiting and joins.
class Workers {
 public:
  // Where the machine has not as many threads to give there are fewer, perhaps none.
  explicit Workers(unsigned threads) {
    threads_.reserve(threads);
    try {
      while (threads_.size() < threads) {
        threads_.emplace_back([this, number = threads_.size()] { serve(number); });
      }
    } catch (const std::system_error&) {
      leave_room();
    }
  }
  ~Workers() {
    {
      const std::lock_guard lock(mutex_);
      closed_ = true;
      waiting_.clear();
    }
    ready_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  [[nodiscard]] unsigned count() const { return static_cast<unsigned>(threads_.size()); }

  void add(std::function<void()> task) {
    {
      const std::lock_guard lock(mutex_);
      waiting_.push_back(std::move(task));
    }
    ready_.notify_one();
  }

 private:
  // The last thread there is room for leaves none for its work: half of them end.
  void leave_room() {
    {
      const std::lock_guard lock(mutex_);
      most_ = threads_.size() / 2;
    }
    ready_.notify_all();
    for (std::size_t i = most_; i < threads_.size(); ++i) threads_[i].join();
    threads_.resize(most_);
  }

  void serve(std::size_t number) {
    while (true) {
      std::function<void()> task;
      {
        std::unique_lock lock(mutex_);
        ready_.wait(lock, [&] { return closed_ || number >= most_ || !waiting_.empty(); });
        if (closed_ || number >= most_) return;
        task = std::move(waiting_.front());
        waiting_.pop_front();
      }
      task();
    }
  }

  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<std::function<void()>> waiting_;
  bool closed_ = false;
  std::size_t most_ = std::numeric_limits<std::size_t>::max();
  std::vector<std::thread> threads_;
};

constexpr std::size_t kMostWeight = std::size_t{16} << 20U;

// Calls produce(push), which calls push(item) for each item; work(item) runs on `threads` threads;
// take(result) gets the results in the order of the items. `produce` and `take` run on the calling
// thread alone; so does `work` where no other thread can be had. At most 8 items a thread are under
// way, and where weigh(item) is given no more than kMostWeight of them, or one: so memory does not
// grow with the input. What any of the three throws comes out here, after the results of the items
// before it have been taken.
template <typename Item, typename Result>
void in_order(unsigned threads,
              const std::function<void(const std::function<void(Item)>& push)>& produce,
              const std::function<Result(const Item&)>& work,
              const std::function<void(Result)>& take,
              const std::function<std::size_t(const Item&)>& weigh = {}) {
  struct UnderWay {
    std::future<Result> result;
    std::size_t weight = 0;
  };
  std::deque<UnderWay> under_way;
  std::size_t weight_under_way = 0;
  Workers workers(threads > 1 ? threads : 0);
  if (workers.count() == 0) {
    produce([&](Item item) { take(work(item)); });
    return;
  }
  bool taking = false;  // still set where a result could not be taken
  const auto take_first = [&] {
    UnderWay first = std::move(under_way.front());
    under_way.pop_front();
    weight_under_way -= first.weight;
    taking = true;
    take(first.result.get());
    taking = false;
  };
  const auto push = [&](Item item) {
    const std::size_t weight = weigh ? weigh(item) : 0;
    const auto has_room = [&] {
      const bool few = under_way.size() < std::size_t{workers.count()} * 8;
      return few && weight_under_way + weight <= kMostWeight;
    };
    while (!under_way.empty() && !has_room()) {
      // Half of them are waited for at once: to be woken for each costs as much as a short article.
      const std::size_t half = under_way.size() / 2;
      under_way[half].result.wait();
      for (std::size_t i = 0; i <= half; ++i) take_first();
    }
    weight_under_way += weight;
    // An item ends on its thread before its result is taken: nothing of it is shared then.
    auto task =
        std::make_shared<std::packaged_task<Result()>>([&work, item = std::move(item)]() mutable {
          const Item own = std::move(item);
          return work(own);
        });
    under_way.push_back({task->get_future(), weight});
    workers.add([task] { (*task)(); });
  };
  try {
    produce(push);
  } catch (...) {
    // An error of an item ends the run; one in the input lets the items before it come first.
    if (taking) throw;
    while (!under_way.empty()) take_first();
    throw;
  }
  while (!under_way.empty()) take_first();
}

}  // namespace diplograph
