#include "model/date.hpp"

#include <doctest/doctest.h>

namespace diplograph {

TEST_CASE("A day is written as ISO 8601 and read back") {
  for (const char* text : {"2023-09-18", "2024-02-29", "0999-01-01", "2000-12-31"}) {
    CAPTURE(text);
    const auto day = day_from_iso(text);
    REQUIRE(day);
    CHECK(to_iso(*day) == text);
  }
}

TEST_CASE("What is no ISO day of the calendar is refused") {
  for (const char* text :
       {"", "2023", "2023-9-18", "2023-02-29", "2023-13-01", "2023-00-10", "2023-01-00",
        "18-09-2023", "2023/09/18", "2023-09-18T00:00", "+023-01-01"}) {
    CAPTURE(text);
    CHECK_FALSE(day_from_iso(text));
  }
}

TEST_CASE("Grains have names that read back") {
  for (const Grain grain : {Grain::day, Grain::interval, Grain::week, Grain::month, Grain::year}) {
    CHECK(grain_from(to_string(grain)) == grain);
  }
  CHECK_FALSE(grain_from("decade"));
  CHECK_FALSE(grain_from(""));
}

}  // namespace diplograph
