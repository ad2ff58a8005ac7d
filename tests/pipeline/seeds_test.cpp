// Five scraped pages from outside. They are under other people's rights, so they are no part of
// this repository: $DIPLOGRAPH_SHARED names the folder that has them.
#include <doctest/doctest.h>

#include <cstdlib>
#include <string>
#include <utility>

#include "pipeline/pipeline_support.hpp"

using namespace diplograph;

TEST_CASE("the seed pages give their articles and no diagnostics") {
  const char* told = std::getenv("DIPLOGRAPH_SHARED");
  if (told == nullptr) {
    MESSAGE("skipped: DIPLOGRAPH_SHARED names no folder of pages");
    return;
  }
  const std::string folder = std::string(told) + "/samples/";
  const std::pair<std::string, std::size_t> pages[] = {{"seed-000.txt", 2},
                                                       {"seed-001.txt", 1},
                                                       {"seed-002.txt", 2},
                                                       {"seed-003.txt", 1},
                                                       {"seed-004.txt", 3}};
  for (const auto& [name, count] : pages) {
    const auto& shown = name;
    CAPTURE(shown);
    if (!file_exists(folder + name)) {
      MESSAGE("skipped: no seed page ", name, " in that folder");
      continue;
    }
    const auto articles = articles_of(folder + name);
    CHECK(articles.size() == count);
    for (const auto& [source, article] : articles) {
      const Record record = read(source, article, packs());
      CHECK(record.diagnostics.empty());
      CHECK_FALSE(record.entities.empty());
    }
  }
}
