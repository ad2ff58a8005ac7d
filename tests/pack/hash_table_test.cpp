#include "pack/hash_table.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace diplograph;

TEST_CASE("ids that differ in a letter, wherever it stands, fall into different places") {
  for (const std::string front : {"", "org:", "org:a", "state:", "person:", "person:so"}) {
    std::set<std::uint32_t> places;
    std::string id = front + "aa";
    for (char first = 'a'; first <= 'z'; ++first) {
      for (char second = 'a'; second <= 'z'; ++second) {
        id[front.size()] = first;
        id[front.size() + 1] = second;
        places.insert(hash_of(std::string_view(id)) & 0xFFFU);
      }
    }
    CHECK_MESSAGE(places.size() > 600, front);  // of 676, in 4,096 places
  }
}
