// Work on several threads, results in the order of the items: what makes the output independent of
// the number of threads.
//
//   in_order<Document, Records>(4, read_documents, read_one, write_one);
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

// Calls produce(push), which calls push(item) for each item; work(item) runs on `threads` threads;
// take(result) gets the results in the order of the items. `produce` and `take` run on the calling
// thread alone. At most 8 items a thread are under way, so memory does not grow with the input.
// What any of the three throws comes out here, after the results of the items before it have been
// taken.
template <typename Item, typename Result>
void in_order(unsigned threads,
              const std::function<void(const std::function<void(Item)>& push)>& produce,
              const std::function<Result(const Item&)>& work,
              const std::function<void(Result)>& take) {
  if (threads <= 1) {
    produce([&](Item item) { take(work(item)); });
    return;
  }
  std::deque<std::future<Result>> under_way;
  Workers workers(threads);
  bool taking = false;  // still set where a result could not be taken
  const auto take_first = [&] {
    std::future<Result> first = std::move(under_way.front());
    under_way.pop_front();
    taking = true;
    take(first.get());
    taking = false;
  };
  const auto push = [&](Item item) {
    if (under_way.size() >= std::size_t{threads} * 8) take_first();
    auto task = std::make_shared<std::packaged_task<Result()>>(
        [&work, item = std::move(item)] { return work(item); });
    under_way.push_back(task->get_future());
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
