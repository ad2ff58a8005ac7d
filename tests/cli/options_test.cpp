#include "tools/diplograph/options.hpp"

#include <doctest/doctest.h>

#include <string>

#include "base/error.hpp"

using namespace diplograph;

namespace {
std::string iso(const std::optional<Day>& day) { return day ? to_iso(*day) : "none"; }
}  // namespace

TEST_CASE("a day may be given as a day, a month or a year") {
  struct Case {
    std::string value, first, last;
  };
  const Case cases[] = {
      {"2023-09-18", "2023-09-18", "2023-09-18"},
      {"2024-02", "2024-02-01", "2024-02-29"},
      {"2023", "2023-01-01", "2023-12-31"},
      {"", "none", "none"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.value);
    CHECK(iso(first_day_option("--since", c.value)) == c.first);
    CHECK(iso(last_day_option("--until", c.value)) == c.last);
  }
  CHECK(iso(day_option("--date", "2024-02-29")) == "2024-02-29");
}

TEST_CASE("what is no day is refused by the name of its option") {
  for (const std::string value : {"2023-02-29", "soon", "2023-13", "20230918", "2023-9-1", "99"}) {
    CAPTURE(value);
    CHECK_THROWS_AS((void)first_day_option("--since", value), Error);
    CHECK_THROWS_AS((void)last_day_option("--until", value), Error);
    CHECK_THROWS_AS((void)day_option("--date", value), Error);
  }
  CHECK_THROWS_WITH((void)day_option("--date", "soon"),
                    "--date: 'soon' is no day; write it as 2023-09-18");
}
