// Reading is a pure function: threads and order change no byte of a record.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "pipeline/pipeline_support.hpp"

using namespace diplograph;

namespace {

std::vector<std::pair<Source, Article>> all_articles() {
  std::filesystem::current_path(source_dir);
  std::vector<std::pair<Source, Article>> all;
  for (const std::string& path : sample_files()) {
    auto some = articles_of(path);
    std::ranges::move(some, std::back_inserter(all));
  }
  return all;
}

// The records in the order of the articles; thread t reads every article i with i % threads == t.
std::vector<std::string> records_on(std::size_t threads,
                                    const std::vector<std::pair<Source, Article>>& articles) {
  std::vector<std::string> lines(articles.size());
  std::vector<std::thread> running;
  for (std::size_t t = 0; t < threads; ++t) {
    running.emplace_back([&articles, &lines, threads, t] {
      for (std::size_t i = t; i < articles.size(); i += threads) {
        lines[i] = to_json_line(read(articles[i].first, articles[i].second, packs()));
      }
    });
  }
  for (std::thread& thread : running) thread.join();
  return lines;
}

}  // namespace

TEST_CASE("four threads give the records of one") {
  const auto articles = all_articles();
  const auto expected = records_on(1, articles);
  CHECK_FALSE(expected.empty());
  for (int repeated = 0; repeated < 3; ++repeated) CHECK(records_on(4, articles) == expected);
}

TEST_CASE("articles side by side say what each says alone") {
  const auto articles = all_articles();
  std::vector<SourceArticle> all;
  for (const auto& [source, article] : articles) all.push_back({&source, &article});
  std::vector<std::string> lines;
  Vocabularies vocabularies;
  read(all, packs(), {}, vocabularies,
       [&](const Record& record) { lines.push_back(to_json_line(record)); });
  CHECK(lines == records_on(1, articles));
  lines.clear();
  read(all, packs(), {}, vocabularies,
       [&](const Record& record) { lines.push_back(to_json_line(record)); });
  CHECK(lines == records_on(1, articles));
}

TEST_CASE("the order of reading changes no record") {
  auto articles = all_articles();
  auto expected = records_on(1, articles);
  std::ranges::reverse(articles);
  std::ranges::reverse(expected);
  CHECK(records_on(1, articles) == expected);
}
