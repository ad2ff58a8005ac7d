// Every article of samples/ gives the records that stand beside it, byte for byte. A change of
// those bytes is read, fact by fact, before tests/pipeline/refresh writes it down.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "pipeline/pipeline_support.hpp"

using namespace diplograph;

namespace {

std::string golden_of(const std::string& path) {
  return std::filesystem::path(path).replace_extension(".records.jsonl").string();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

}  // namespace

TEST_CASE("the samples give the records beside them") {
  std::filesystem::current_path(source_dir);
  const auto files = sample_files();
  CHECK(files.size() >= 10);
  for (const std::string& path : files) {
    CAPTURE(path);
    const auto golden = lines_of(read_file(golden_of(path)));
    const auto articles = articles_of(path);
    CHECK(articles.size() == golden.size());
    for (std::size_t i = 0; i < std::min(articles.size(), golden.size()); ++i) {
      const auto& [source, article] = articles[i];
      const std::string line = to_json_line(read(source, article, packs()));
      const auto [got, expected] = std::ranges::mismatch(line, golden[i]);
      const auto at = static_cast<std::size_t>(got - line.begin());
      // The lines are long: only the surroundings of the first difference help.
      INFO("article " << i << ", byte " << at
                      << ", expected: " << golden[i].substr(std::min(at, golden[i].size()), 200));
      INFO("got: " << line.substr(std::min(at, line.size()), 200));
      CHECK(line == golden[i]);
    }
  }
}

TEST_CASE("a record of the samples survives its JSON form") {
  std::filesystem::current_path(source_dir);
  for (const std::string& path : sample_files()) {
    CAPTURE(path);
    for (const auto& [source, article] : articles_of(path)) {
      const std::string line = to_json_line(read(source, article, packs()));
      CHECK(to_json_line(record_from_json(line, path)) == line);
    }
  }
}

TEST_CASE("every fact of the samples quotes its source") {
  std::filesystem::current_path(source_dir);
  for (const std::string& path : sample_files()) {
    CAPTURE(path);
    for (const auto& [source, article] : articles_of(path)) {
      const Record record = read(source, article, packs());
      const auto quoted = [&text = source.text](Span span) { return to_utf8(slice(text, span)); };
      for (const Entity& entity : record.entities) {
        CHECK_FALSE(entity.mentions.empty());
        for (const auto& mention : entity.mentions) {
          CHECK(quoted(mention.span) == record.text_of(mention));
        }
      }
      for (const Office& office : record.offices) {
        // "His counterpart" tells of the office and is no title of it.
        if (!office.title.empty()) CHECK(quoted(office.span) == office.title);
      }
      for (const Statement& statement : record.statements) {
        CHECK(quoted(statement.span) == statement.text);
      }
      const std::string whole = to_utf8(source.text);
      for (const Event& event : record.events) {
        CHECK_FALSE(event.evidence.empty());
        for (const Evidence& report : event.evidence) {
          CHECK_FALSE(report.quote.empty());
          CHECK(whole.find(report.quote) != std::string::npos);
        }
      }
    }
  }
}
