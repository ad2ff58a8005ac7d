#include "base/large_pages.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace diplograph;

TEST_CASE("Large pages are asked for without harm, also a second time") {
  for (int time = 0; time < 2; ++time) {
    use_large_pages();
    const std::vector<int> large(std::size_t{10} << 20U, 7);
    CHECK(large.back() == 7);
  }
}
