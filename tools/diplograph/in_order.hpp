// Work on several threads, results in the order of the items: what makes the output independent of
// the number of threads.
//
//   in_order<std::string, Record>(4, next_file, read_one, write_one);
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace diplograph {

// Threads that run tasks, first come first served. The destructor drops what is waiting and joins.
class Workers {
 public:
  explicit Workers(unsigned threads) {
    for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { serve(); });
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

  void add(std::function<void()> task) {
    {
      const std::lock_guard lock(mutex_);
      waiting_.push_back(std::move(task));
    }
    ready_.notify_one();
  }

 private:
  void serve() {
    while (true) {
      std::function<void()> task;
      {
        std::unique_lock lock(mutex_);
        ready_.wait(lock, [this] { return closed_ || !waiting_.empty(); });
        if (closed_) return;
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
  std::vector<std::thread> threads_;
};

// Calls next(item) until it gives false, work(item) for each item on `threads` threads, and
// take(result) in the order of the items. `next` and `take` run on the calling thread alone. At
// most 8 items a thread are under way, so memory does not grow with the input. What any of the
// three throws comes out here; the error of the earliest item wins.
template <typename Item, typename Result>
void in_order(unsigned threads, const std::function<bool(Item&)>& next,
              const std::function<Result(const Item&)>& work,
              const std::function<void(Result)>& take) {
  if (threads <= 1) {
    for (Item item; next(item); item = Item()) take(work(item));
    return;
  }
  std::deque<std::future<Result>> under_way;
  Workers workers(threads);
  const std::size_t most = std::size_t{threads} * 8;
  bool more = true;
  while (more || !under_way.empty()) {
    while (more && under_way.size() < most) {
      Item item;
      try {
        more = next(item);
      } catch (...) {
        // The items before this one come first, with their errors.
        for (; !under_way.empty(); under_way.pop_front()) take(under_way.front().get());
        throw;
      }
      if (!more) break;
      auto task = std::make_shared<std::packaged_task<Result()>>(
          [&work, item = std::move(item)] { return work(item); });
      under_way.push_back(task->get_future());
      workers.add([task] { (*task)(); });
    }
    if (under_way.empty()) return;
    take(under_way.front().get());
    under_way.pop_front();
  }
}

}  // namespace diplograph
