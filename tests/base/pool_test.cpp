#include "base/pool.hpp"

#include <doctest/doctest.h>

using namespace diplograph;

TEST_CASE("what is lent belongs to one at a time, and is lent again as it was left") {
  Pool<int> pool;
  const int* first = nullptr;
  {
    const auto one = pool.lend();
    const auto other = pool.lend();
    CHECK(one.get() != other.get());
    *one = 7;
    *other = 7;
    first = one.get();
  }
  const auto again = pool.lend();
  const auto both = pool.lend();
  CHECK((again.get() == first || both.get() == first));
  CHECK(*again == 7);
  CHECK(*both == 7);
}
