#include <array>
#include <vector>

#include "fuzz/support.hpp"
#include "fuzz/targets.hpp"
#include "pipeline.hpp"

namespace diplograph::fuzz {
namespace {

void check(const Document& document, const Article& article) {
  const auto size = document.source.text.size();
  require(article.span.start <= article.span.end && article.span.end <= size,
          "an article lies in its source");
  require(article.headline.start <= article.headline.end && article.headline.end <= size,
          "a headline lies in its source");
  std::uint32_t behind = 0;
  for (const auto& part : article.body) {
    require(behind <= part.start && part.start < part.end && part.end <= size,
            "the parts of a body follow one another");
    behind = part.end;
  }
}

}  // namespace

void ingest(std::string_view bytes) {
  // In the order of the seeds' first bytes: '0', '1' and so on.
  static constexpr std::array<const char*, 8> names{
      "a.txt", "a.html", "a.json", "a.jsonl", "unnamed", "a.html.gz", "a.txt.gz", "a.jsonl.zst"};
  static const Scratch scratch("ingest");
  const auto path = scratch.write(names[choose(bytes, names.size())], bytes);
  std::vector<Document> documents;
  SourceUse use{[&](Document&& document) { documents.push_back(std::move(document)); }};
  use.fault = [](const Error&) {};
  ReadOptions options;
  options.limits.max_bytes = std::size_t{1} << 20U;
  read_sources(path, options, use);
  for (const auto& document : documents) {
    for (const auto& article : split(document, all_packs(), {})) check(document, article);
  }
}

}  // namespace diplograph::fuzz
