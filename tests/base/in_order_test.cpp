#include "base/in_order.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using diplograph::in_order;

namespace {

using Push = std::function<void(int)>;

void numbers(const Push& push) {
  for (int i = 0; i < 200; ++i) push(i);
}

// Later items are quicker, so that results come back out of order.
int slow_square(const int& item) {
  std::this_thread::sleep_for(std::chrono::microseconds(item % 7 == 0 ? 300 : 10));
  return item * item;
}

}  // namespace

TEST_CASE("results come in the order of the items for any number of threads") {
  for (const unsigned threads : {0U, 1U, 2U, 8U}) {
    CAPTURE(threads);
    std::vector<int> results;
    in_order<int, int>(threads, numbers, slow_square, [&](int r) { results.push_back(r); });
    REQUIRE(results.size() == 200);
    for (int i = 0; i < 200; ++i) CHECK(results[static_cast<std::size_t>(i)] == i * i);
  }
}

TEST_CASE("an item ends before its result is taken") {
  using Item = std::shared_ptr<int>;
  std::size_t taken = 0;
  in_order<Item, std::weak_ptr<int>>(
      2,
      [](const std::function<void(Item)>& push) {
        for (int i = 0; i < 100; ++i) push(std::make_shared<int>(i));
      },
      [](const Item& item) { return std::weak_ptr<int>(item); },
      [&](const std::weak_ptr<int>& item) {
        CHECK(item.expired());
        ++taken;
      });
  CHECK(taken == 100);
}

TEST_CASE("no item gives no result") {
  in_order<int, int>(
      4, [](const Push&) {}, slow_square, [](int) { FAIL("a result of nothing"); });
}

TEST_CASE("the error of the earliest item wins and what came before it is taken") {
  for (const unsigned threads : {1U, 4U}) {
    CAPTURE(threads);
    int taken = 0;
    const auto work = [](const int& item) {
      if (item >= 50) throw std::runtime_error("item " + std::to_string(item));
      return slow_square(item);
    };
    CHECK_THROWS_WITH((in_order<int, int>(threads, numbers, work, [&](int) { ++taken; })),
                      "item 50");
    CHECK(taken == 50);
  }
}

TEST_CASE("an error in the input comes after the items before it") {
  for (const unsigned threads : {1U, 4U}) {
    CAPTURE(threads);
    int taken = 0;
    const auto produce = [](const Push& push) {
      for (int i = 0; i < 30; ++i) push(i);
      throw std::runtime_error("no more");
    };
    CHECK_THROWS_WITH((in_order<int, int>(threads, produce, slow_square, [&](int) { ++taken; })),
                      "no more");
    CHECK(taken == 30);
  }
}

TEST_CASE("heavy items come one at a time, light ones beside each other") {
  for (const std::size_t weight : {std::size_t{1}, diplograph::kMostWeight}) {
    CAPTURE(weight);
    std::atomic<int> at_work = 0;
    std::atomic<int> most = 0;
    const auto work = [&](const int& item) {
      const int now = ++at_work;
      for (int seen = most; seen < now && !most.compare_exchange_weak(seen, now);) continue;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      --at_work;
      return item;
    };
    int taken = 0;
    in_order<int, int>(
        8, numbers, work, [&](int result) { CHECK(result == taken++); },
        [&](const int&) { return weight; });
    CHECK(taken == 200);
    CHECK((most == 1) == (weight == diplograph::kMostWeight));
  }
}
